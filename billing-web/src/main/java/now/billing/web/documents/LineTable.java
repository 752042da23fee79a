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
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.text.NumberReader;
import now.billing.kernel.text.NumberStyle;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the paper. They live in the browser, where adding, moving, copying and removing happen at once; the
 * server is told what changed ({@link LineDelta}) and answers the sums that changed. So a key costs the same in a
 * document of one line and of a thousand (ADR 0063).
 */
public final class LineTable implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "lines[";

    private final LinkedHashMap<Integer, LineForm> lines = new LinkedHashMap<>();
    private final String newLineTax;
    private final NumberStyle style;
    private ArrayList<Integer> order = new ArrayList<>();
    private long seq;
    private transient @Nullable Set<Integer> touched;

    /** @param newLineTax key of the rate that new lines start with, see {@link TaxChoice} */
    LineTable(List<ContentLine> contents, String newLineTax, NumberStyle style) {
        this.newLineTax = newLineTax;
        this.style = style;
        contents.forEach(line -> add(LineForm.of(line, style)));
        if (contents.isEmpty()) {
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
        for (LineForm line : from) {
            try {
                contents.add(line.content(currency, numbers));
            } catch (InvalidInput wrong) {
                problems.addAll(wrong.under(PATH + key(line) + "]").problems());
            }
        }
        InvalidInput.throwIfAny(problems);
        return contents;
    }

    private int key(LineForm line) {
        return order.stream()
                .filter(key -> line(key) == line)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no line of this table"));
    }

    /** Notes the sums of all lines; answers those that changed or whose line was touched, by key. */
    Map<Integer, @Nullable Money> show(List<CalculatedLine> calculated) {
        Map<Integer, @Nullable Money> changed = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            int key = order.get(i);
            LineForm line = line(key);
            Money amount = i < calculated.size() ? calculated.get(i).amount() : null;
            if (!Objects.equals(amount, line.amount()) || touched().contains(key)) {
                line.show(amount);
                changed.put(key, amount);
            }
        }
        touched().clear();
        return changed;
    }

    /** A problem that names one of these lines by its place names it as the page does, and a field that it has. */
    Problem onScreen(Problem problem, List<LineForm> named) {
        String field = problem.field();
        if (field == null || !field.startsWith(PATH)) {
            return problem;
        }
        int end = field.indexOf(']');
        int index = Integer.parseInt(field.substring(PATH.length(), end));
        int key = index < named.size() ? key(named.get(index)) : index;
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
