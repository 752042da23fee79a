package now.billing.web.documents;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import now.billing.json.JsonMaker;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the lines since the last answer: only the touched fields of the touched lines travel. Values are
 * said, not steps, so that a delta that is sent again changes nothing.
 *
 * @param seq counts the deltas of a page; the answer repeats it
 * @param order the keys of all lines from top to bottom, or null if it is as before
 * @param lines by key: field and text
 * @param copies by key: the line that it was copied from
 */
record LineDelta(
        long seq,
        @Nullable List<Integer> order,
        Map<Integer, Map<String, String>> lines,
        Map<Integer, Integer> copies) {
    /** More lines than a document may have can stand on a page for a while; this many cannot. */
    static final int MOST_LINES = 3_000;
    /** More text than one request may bring; a page sends the rest with the next one. */
    static final int LONGEST = 1_000_000;

    private static final String COPY = "copyOf";

    /**
     * @throws IllegalArgumentException if it is none: only a program of somebody else sends such a thing
     */
    static LineDelta parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long: " + text.length());
        }
        try (JsonParser json = JsonMaker.parser(new StringReader(text))) {
            expect(json, Event.START_OBJECT);
            Reading reading = new Reading();
            while (json.next() == Event.KEY_NAME) {
                switch (json.getString()) {
                    case "seq" -> reading.seq = number(json);
                    case "order" -> reading.order = keys(json);
                    case "lines" -> lines(json, reading);
                    default -> throw new IllegalArgumentException("not a delta of lines");
                }
            }
            return new LineDelta(reading.seq, reading.order, reading.lines, reading.copies);
        } catch (JsonException | NoSuchElementException | ArithmeticException wrong) {
            throw new IllegalArgumentException("not a delta of lines", wrong);
        }
    }

    /** What was read so far. */
    private static final class Reading {
        private int seq;
        private @Nullable List<Integer> order;
        private final Map<Integer, Map<String, String>> lines = new LinkedHashMap<>();
        private final Map<Integer, Integer> copies = new LinkedHashMap<>();
    }

    private static void lines(JsonParser json, Reading reading) {
        expect(json, Event.START_OBJECT);
        while (json.next() == Event.KEY_NAME) {
            int line = Integer.parseInt(json.getString());
            Map<String, String> typed = new LinkedHashMap<>();
            expect(json, Event.START_OBJECT);
            while (json.next() == Event.KEY_NAME) {
                String field = json.getString();
                if (field.equals(COPY)) {
                    reading.copies.put(line, number(json));
                } else {
                    expect(json, Event.VALUE_STRING);
                    typed.put(field, json.getString());
                }
            }
            reading.lines.put(line, typed);
        }
    }

    private static @Nullable List<Integer> keys(JsonParser json) {
        Event first = json.next();
        if (first == Event.VALUE_NULL) {
            return null;
        }
        Set<Integer> keys = new LinkedHashSet<>();
        while (first == Event.START_ARRAY && json.next() == Event.VALUE_NUMBER && keys.size() <= MOST_LINES) {
            keys.add(json.getBigDecimal().intValueExact());
        }
        if (first != Event.START_ARRAY || keys.size() > MOST_LINES) {
            throw new IllegalArgumentException("too many lines");
        }
        return List.copyOf(keys);
    }

    private static int number(JsonParser json) {
        expect(json, Event.VALUE_NUMBER);
        return json.getBigDecimal().intValueExact();
    }

    private static void expect(JsonParser json, Event expected) {
        if (json.next() != expected) {
            throw new IllegalArgumentException("not a delta of lines");
        }
    }
}
