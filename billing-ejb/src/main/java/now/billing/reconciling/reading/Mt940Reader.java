package now.billing.reconciling.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import now.billing.kernel.money.Money;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Reads MT940 of SWIFT, line by line; no more than one entry is held. */
public final class Mt940Reader {
    private static final Charset OLD = Charset.forName("windows-1252");
    private static final Shape FIELD = Shape.of(":([0-9]{2}[A-Z]?):(.*)", 2_000);
    private static final Shape BALANCE = Shape.of("[CD][0-9]{6}([A-Z]{3})[0-9,]{1,16}", 40);
    private static final Shape LINE = Shape.of(
            "([0-9]{6})([0-9]{4})?(R|E)?([CD])([A-Z])?([0-9]{1,15},[0-9]{0,5})"
                    + "([A-Z][A-Z0-9]{3})((?:(?!//).){0,16})(//(.{0,60}))?",
            200);
    private static final Shape GERMAN = Shape.of("([0-9]{8})/([0-9]{1,10})([A-Z]{3})?", 30);
    private static final int LONGEST_TEXT = 2_000;
    private static final int CENTURY = 2000;
    private static final int ACCOUNT_DIGITS = 10;

    private final SteadyInput input;
    private final BufferedReader lines;
    private final Consumer<StatedEntry> sink;
    private final StringBuilder text = new StringBuilder();
    private String field = "";
    private String account = "";
    private @Nullable String currency;
    private @Nullable MatchResult entry;
    private int number;

    private Mt940Reader(SteadyInput input, Consumer<StatedEntry> sink) {
        this.input = input;
        this.sink = sink;
        // each byte is a character, until a line says what its bytes are
        lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.ISO_8859_1));
    }

    /**
     * Hands each entry to the sink, in the order of the file.
     *
     * @throws now.billing.kernel.problem.InvalidInput {@code bank_file.malformed}
     */
    public static void read(InputStream file, Consumer<StatedEntry> sink) {
        Mt940Reader reader = new Mt940Reader(new SteadyInput(file), sink);
        try {
            reader.run();
        } catch (IOException broken) {
            throw Unreadable.malformed(reader.number, "MT940");
        } catch (Stated.Wrong wrong) {
            throw Unreadable.malformed(Math.max(1, reader.number), wrong.what());
        }
    }

    /** Whether a file begins as a statement of SWIFT does. */
    static boolean isOne(String head) {
        String begin = head.strip();
        return begin.startsWith("{1:") || begin.startsWith(":20:");
    }

    private void run() throws IOException, Stated.Wrong {
        String balance = "";
        for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
            input.told();
            number++;
            String line = decoded(raw);
            int tag = line.indexOf("{4:");
            line = tag < 0 ? line : line.substring(tag + "{4:".length());
            Optional<MatchResult> next = FIELD.match(line);
            if (next.isPresent()) {
                finish();
                field = next.get().group(1);
                text.setLength(0);
                text.append(next.get().group(2));
                balance = field.startsWith("62") ? field : balance;
            } else if (line.startsWith("-")) {
                finish();
                end();
            } else if (!line.isBlank() && text.length() < LONGEST_TEXT) {
                text.append('\n').append(line);
            }
        }
        finish();
        end();
        if (balance.isEmpty()) {
            // a statement ends with its closing balance: without it the rest is missing
            throw new Stated.Wrong(":62F:");
        }
    }

    private static String decoded(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, OLD);
        }
    }

    /** A field is over: what it says counts from now on. */
    private void finish() throws Stated.Wrong {
        String said = text.toString();
        switch (field) {
            case "25" -> {
                end();
                account = account(said);
            }
            case "60F", "60M" ->
                currency = BALANCE.match(first(said))
                        .map(found -> found.group(1))
                        .orElseThrow(() -> new Stated.Wrong(first(said)));
            case "61" -> {
                end();
                entry = LINE.match(first(said)).orElseThrow(() -> new Stated.Wrong(first(said)));
            }
            case "86" -> tell(said);
            case "62F", "62M" -> end();
            default -> {
                // of the other fields nothing is needed
            }
        }
        field = "";
    }

    /** An entry that nothing more is said about. */
    private void end() throws Stated.Wrong {
        tell("");
    }

    private void tell(String about) throws Stated.Wrong {
        MatchResult line = entry;
        if (line == null) {
            return;
        }
        entry = null;
        Money amount = Stated.amount(line.group(6).replace(',', '.'), currency);
        if (amount.isZero()) {
            return;
        }
        LocalDate valued = day(line.group(1));
        boolean reversal = "R".equals(line.group(3));
        // the reversal of a credit takes money away, that of a debit brings it back
        boolean incoming = line.group(4).equals("C") != reversal;
        String known = Stated.id(line.group(10) == null ? "" : line.group(10));
        sink.accept(new StatedEntry(
                account,
                "",
                incoming,
                reversal,
                amount,
                Money.zero(amount.currency()),
                booked(valued, line.group(2)),
                valued,
                known.startsWith("NONREF") ? "" : known,
                "",
                List.of(Mt940Text.detail(about, amount))));
    }

    private static LocalDate day(String six) throws Stated.Wrong {
        try {
            return LocalDate.of(
                    CENTURY + Integer.parseInt(six.substring(0, 2)),
                    Integer.parseInt(six.substring(2, 4)),
                    Integer.parseInt(six.substring(4)));
        } catch (DateTimeException impossible) {
            throw new Stated.Wrong(six);
        }
    }

    /** The day of booking has no year: it is the one that lies nearer to the value date. */
    private static LocalDate booked(LocalDate valued, @Nullable String monthAndDay) throws Stated.Wrong {
        if (monthAndDay == null) {
            return valued;
        }
        int month = Integer.parseInt(monthAndDay.substring(0, 2));
        int half = 6;
        int year = valued.getYear();
        if (month - valued.getMonthValue() > half) {
            year--;
        } else if (valued.getMonthValue() - month > half) {
            year++;
        }
        return day("%02d%s".formatted(year - CENTURY, monthAndDay));
    }

    /** An IBAN, or bank code and number as they stand in one. */
    private static String account(String said) {
        String line = first(said).strip();
        return GERMAN.match(line)
                .map(found -> found.group(1)
                        + "0".repeat(ACCOUNT_DIGITS - found.group(2).length())
                        + found.group(2))
                .orElseGet(() -> Stated.account(line));
    }

    private static String first(String said) {
        int end = said.indexOf('\n');
        return (end < 0 ? said : said.substring(0, end)).strip();
    }
}
