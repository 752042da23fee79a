package now.billing.blackbox.stated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A business term of EN 16931, or a group of them.
 *
 * @param id such as {@code BT-12}, {@code BG-25}
 * @param ubl where it stands in UBL, or {@code -}
 * @param cii where it stands in CII, or {@code -}
 * @param place where it stands in the JSON of its group; names with dots between
 * @param repeats whether it is a list
 * @param inside the terms of a group
 */
record Term(String id, String ubl, String cii, String place, boolean repeats, Kind kind, List<Term> inside) {
    private static final int COLUMNS = 5;
    private static final Map<String, String> PARTS_OF_CII = Map.of(
            "H", "ExchangedDocument",
            "A", "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement",
            "D", "SupplyChainTradeTransaction/ApplicableHeaderTradeDelivery",
            "S", "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement");

    /** Every term, in the order of the standard. */
    static List<Term> all() {
        try (InputStream table = Term.class.getResourceAsStream("terms.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
            return read(lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Term> read(List<String> lines) {
        Deque<List<Term>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        for (String line : lines) {
            int depth = (line.length() - line.stripLeading().length()) / 2 + 1;
            while (open.size() > depth) {
                open.pop();
            }
            Term term = of(line.strip());
            Objects.requireNonNull(open.peek()).add(term);
            open.push(term.inside());
        }
        return Objects.requireNonNull(open.peekLast());
    }

    private static Term of(String line) {
        String[] columns = (line + " |").split("\\s*\\|\\s*", COLUMNS);
        String place = columns[3];
        boolean repeats = place.endsWith("[]");
        String name = repeats ? place.substring(0, place.length() - 2) : place;
        Kind kind = Kind.of(columns[4].replace("|", "").strip());
        return new Term(columns[0], columns[1], spelledOut(columns[2]), name, repeats, kind, new ArrayList<>());
    }

    private static String spelledOut(String cii) {
        int end = cii.indexOf('/') < 0 ? cii.length() : cii.indexOf('/');
        String part = PARTS_OF_CII.get(cii.substring(0, end));
        return part == null ? cii : part + cii.substring(end);
    }

    boolean group() {
        return !inside.isEmpty();
    }

    String path(boolean inUbl) {
        return inUbl ? ubl : cii;
    }
}
