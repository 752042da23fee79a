package now.billing.web.documents;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import now.billing.json.JsonMaker;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.LineLayout;
import now.billing.kernel.document.terms.LayoutRow;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.text.NumberReader;
import now.billing.kernel.text.NumberStyle;
import now.billing.web.support.Texts;
import now.billing.web.terms.TypedTerms;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the paper. They live in the browser, where adding, moving, copying and removing happen at once; the
 * server is told what changed ({@link LineDelta}) and answers the sums that changed. So a key costs the same in a
 * document of one line and of a thousand (ADR 0063).
 */
public final class LineTable implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "lines[";
    private static final String LAYOUT = "layout[";

    private final LinkedHashMap<Integer, LineForm> lines = new LinkedHashMap<>();
    private final String newLineTax;
    private final NumberStyle style;
    private ArrayList<Integer> order = new ArrayList<>();
    private long seq;
    private transient @Nullable Set<Integer> touched;

    /** @param newLineTax key of the rate that new lines start with, see {@link TaxChoice} */
    LineTable(DocumentContent content, String newLineTax, NumberStyle style) {
        this.newLineTax = newLineTax;
        this.style = style;
        List<ContentLine> contents = content.lines();
        for (LineLayout.Entry each : LineLayout.of(content.more().layout(), contents.size())) {
            add(
                    each.row() == null
                            ? LineForm.of(contents.get(each.line()), style)
                            : LineForm.of(each.row(), newLineTax));
        }
        if (lines.isEmpty()) {
            add(new LineForm(newLineTax));
        }
    }

    private void add(LineForm line) {
        int key = lines.size();
        lines.put(key, line);
        order.add(key);
    }

    /** Takes over what changed in the browser; nothing for an empty text. */
    public void setTyped(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        LineDelta delta = LineDelta.parse(text);
        delta.lines().forEach((key, fields) -> fields.forEach(line(key)::type));
        delta.copies().forEach((copy, origin) -> {
            LineForm from = lines.get(origin);
            if (from != null) {
                line(copy).carry(from);
            }
        });
        List<Integer> now = delta.order();
        if (now != null) {
            now.forEach(this::line);
            order = new ArrayList<>(now);
            lines.keySet().retainAll(Set.copyOf(now));
        }
        seq = delta.seq();
        touched().addAll(delta.lines().keySet());
    }

    private LineForm line(int key) {
        if (lines.size() > LineDelta.MOST_LINES) {
            throw new IllegalArgumentException("too many lines: " + lines.size());
        }
        return lines.computeIfAbsent(key, fresh -> new LineForm(newLineTax));
    }

    private Set<Integer> touched() {
        Set<Integer> known = touched;
        if (known == null) {
            known = new LinkedHashSet<>();
            touched = known;
        }
        return known;
    }

    /** The field starts empty: the page knows its lines from {@link #getAll}. */
    public String getTyped() {
        return "";
    }

    /** The last delta that was taken over. */
    public long getSeq() {
        return seq;
    }

    /** The keys of the lines from top to bottom. */
    public List<Integer> getOrder() {
        return List.copyOf(order);
    }

    /** All lines with their sums, as the page draws them. */
    public String getAll() {
        JsonArrayBuilder all = JsonMaker.array();
        for (int key : order) {
            LineForm line = line(key);
            JsonObjectBuilder json = JsonMaker.object().add("key", key).add("stored", line.stored());
            line.typed().forEach(json::add);
            all.add(json.add("amount", Texts.plainAmount(line.amount())));
        }
        return all.build().toString();
    }

    /** The lines of the paper from top to bottom. */
    List<LineForm> shown() {
        return order.stream().map(this::line).toList();
    }

    /** The lines with something in them. */
    List<LineForm> written() {
        return shown().stream().filter(line -> !line.isBlank()).toList();
    }

    /**
     * @throws InvalidInput about every {@code lines[key].field} that cannot be read
     */
    List<ContentLine> contents(List<LineForm> from, CurrencyUnit currency) {
        NumberReader numbers = new NumberReader(style);
        List<ContentLine> contents = new ArrayList<>(from.size());
        List<Problem> problems = new ArrayList<>();
        for (LineForm line : only(from, true)) {
            try {
                contents.add(line.content(currency, numbers));
            } catch (InvalidInput wrong) {
                problems.addAll(wrong.under(PATH + key(line) + "]").problems());
            }
        }
        InvalidInput.throwIfAny(problems);
        return contents;
    }

    /** The rows among the lines that are none. */
    List<LayoutRow> layout(List<LineForm> from) {
        List<LayoutRow> rows = new ArrayList<>();
        int above = 0;
        for (LineForm line : from) {
            if (line.isLine()) {
                above++;
            } else {
                rows.add(line.row(above));
            }
        }
        return rows;
    }

    private static List<LineForm> only(List<LineForm> from, boolean lines) {
        return from.stream().filter(each -> each.isLine() == lines).toList();
    }

    private int key(LineForm line) {
        return order.stream()
                .filter(key -> line(key) == line)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line of this table"));
    }

    /** Notes the sums of all lines and rows; answers those that changed or that were touched, by key. */
    Map<Integer, @Nullable Money> show(List<CalculatedLine> calculated) {
        Map<Integer, @Nullable Money> changed = new LinkedHashMap<>();
        List<LineForm> shown = shown();
        List<LineLayout.Entry> entries =
                LineLayout.of(layout(shown), only(shown, true).size());
        for (int i = 0; i < order.size(); i++) {
            int key = order.get(i);
            LineForm line = shown.get(i);
            Money amount = amount(entries.get(i), calculated);
            if (!Objects.equals(amount, line.amount()) || touched().contains(key)) {
                line.show(amount);
                changed.put(key, amount);
            }
        }
        touched().clear();
        return changed;
    }

    private static @Nullable Money amount(LineLayout.Entry entry, List<CalculatedLine> calculated) {
        LayoutRow row = entry.row();
        boolean none = row != null && !row.does().isSum();
        if (none || entry.from() >= entry.to() || entry.to() > calculated.size()) {
            return null;
        }
        List<Money> amounts = calculated.subList(entry.from(), entry.to()).stream()
                .map(CalculatedLine::amount)
                .toList();
        return Money.sum(amounts.get(0).currency(), amounts);
    }

    /** A problem that names a line or a row by its place names it as the page does, and a field that it has. */
    Problem onScreen(Problem problem, List<LineForm> named) {
        String field = problem.field();
        boolean ofRow = field != null && field.startsWith(LAYOUT);
        if (field == null || !ofRow && !field.startsWith(PATH)) {
            return problem;
        }
        List<LineForm> meant = only(named, !ofRow);
        int begin = (ofRow ? LAYOUT : PATH).length();
        int end = field.indexOf(']');
        int index = Integer.parseInt(field.substring(begin, end));
        int key = index < meant.size() ? key(meant.get(index)) : index;
        String shown = shownField(field.substring(end + 1).replaceFirst("^\\.", ""));
        return new Problem(problem.code(), PATH + key + "]." + shown, problem.args());
    }

    private static String shownField(String path) {
        if (TypedTerms.has(LineTerms.SHAPE, path)) {
            return LineForm.MORE + "." + path;
        }
        String name = path.replaceFirst("[.\\[].*", "");
        return LineForm.FIELDS.contains(name) ? name : LineForm.DESCRIPTION;
    }
}
