package now.billing.portal;

import jakarta.faces.model.SelectItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.tax.TaxCategory;
import now.billing.tools.FreeInvoice;
import now.billing.web.support.Choices;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import now.billing.words.Languages;
import org.jspecify.annotations.Nullable;

/** {@code /tools/invoice-generator}: the form of an invoice that nobody keeps, as it was sent or as it begins. */
public class InvoiceForm extends Tool {
    static final int MOST_LINES = 20;
    private static final int FIRST_LINES = 3;
    private static final String ACTION = "do";
    private static final List<TaxCategory> UNTAXED =
            List.of(TaxCategory.E, TaxCategory.AE, TaxCategory.K, TaxCategory.G, TaxCategory.O);

    private final LocalDate today;
    private final List<InvoiceFormRow> rows;
    private List<Problem> problems = List.of();
    private @Nullable CalculatedDocument sums;
    private boolean reckoned;

    InvoiceForm(Typed typed, LocalDate today) {
        super(typed, "seller.address.country");
        this.today = today;
        this.rows = rows(typed);
    }

    /** Lines in which nothing was written are left out, so that a problem counts them as the content does. */
    private List<InvoiceFormRow> rows(Typed typed) {
        int sent = Math.min(MOST_LINES, typed.rows("description"));
        String removed = typed.text("remove");
        List<InvoiceFormRow> found = new ArrayList<>(IntStream.range(0, sent)
                .filter(row -> !String.valueOf(row).equals(removed))
                .mapToObj(row -> InvoiceFormRow.of(typed, row))
                .filter(InvoiceFormRow::isMeant)
                .toList());
        boolean more = "add".equals(text(ACTION)) && found.size() < MOST_LINES;
        int least = isNew() ? FIRST_LINES : more ? found.size() + 1 : 1;
        while (found.size() < least) {
            found.add(InvoiceFormRow.empty(usualRate()));
        }
        return List.copyOf(found);
    }

    private String usualRate() {
        return style().shortened(getCountry().rates().get(0).value(), 0);
    }

    /** Whether nothing was sent yet. */
    public final boolean isNew() {
        return !typed().has("description");
    }

    boolean isPaperAsked() {
        return "pdf".equals(text(ACTION));
    }

    void refuse(BillingException refused) {
        problems = refused.problems().stream().map(InvoiceForm::onThePage).toList();
    }

    /** The page calls some fields otherwise than the content. */
    private static Problem onThePage(Problem problem) {
        String field = Objects.requireNonNullElse(problem.field(), "");
        String shown = field.replace("unitPrice", "price").replace(".tax.rate", ".rate");
        if (field.endsWith(".taxIds")) {
            shown = field + "[0].value";
        }
        if (field.startsWith("exemptions") || field.startsWith("taxes")) {
            shown = "untaxedReason";
        }
        return new Problem(problem.code(), shown, problem.args());
    }

    /**
     * What is to be drawn.
     *
     * @throws InvalidInput with everything that is wrong or missing
     */
    FreeInvoice invoice() {
        return new InvoiceFormReader(this, numbers()).invoice();
    }

    /** The sums of what is typed so far, or null while they cannot be said. */
    public @Nullable CalculatedDocument getSums() {
        if (!reckoned) {
            sums = reckon();
            reckoned = true;
        }
        return sums;
    }

    private @Nullable CalculatedDocument reckon() {
        try {
            DocumentContent content = new InvoiceFormReader(this, numbers()).content();
            return content.lines().isEmpty() ? null : content.calculate();
        } catch (InvalidInput notYet) {
            return null;
        }
    }

    public List<InvoiceFormRow> getRows() {
        return rows;
    }

    public boolean isFull() {
        return rows.size() >= MOST_LINES;
    }

    /** What was typed, or what the form begins with. */
    public String value(String field, String first) {
        return isNew() ? first : text(field);
    }

    public LocalDate getToday() {
        return today;
    }

    public List<Choice> getBuyerCountries() {
        String buyer = isNew() ? getCountry().code() : text("buyer.address.country");
        return choices(new Choices().getCountries(), buyer);
    }

    CurrencyUnit currency() {
        return CurrencyUnit.find(text("currency")).orElse(getCountry().currency());
    }

    public List<Choice> getCurrencies() {
        return choices(new Choices().getCurrencies(), currency().code());
    }

    private static List<Choice> choices(List<SelectItem> offered, String chosen) {
        return offered.stream()
                .map(each ->
                        new Choice(Objects.toString(each.getValue()), each.getLabel(), chosen.equals(each.getValue())))
                .toList();
    }

    /** Languages that paper is written in. */
    public List<Choice> getLanguages() {
        return Languages.ALL.stream()
                .map(each -> new Choice(
                        each.getLanguage(), each.getDisplayLanguage(getLocale()), each.equals(paperLanguage())))
                .toList();
    }

    Locale paperLanguage() {
        return typed().choice("language", Languages.ALL, Locale::getLanguage, typed().language());
    }

    public List<Choice> units(InvoiceFormRow row) {
        return UnitCode.common().stream()
                .map(unit -> new Choice(
                        unit.code(),
                        Texts.say("unit." + unit.code()),
                        unit.code().equals(row.unit())))
                .toList();
    }

    PriceBasis basis() {
        return typed().choice("basis", List.of(PriceBasis.values()), PriceBasis::name, PriceBasis.NET);
    }

    public boolean isGross() {
        return basis() == PriceBasis.GROSS;
    }

    TaxCategory untaxed() {
        return typed().choice("untaxed", UNTAXED, TaxCategory::name, TaxCategory.E);
    }

    public List<Choice> getUntaxed() {
        return UNTAXED.stream()
                .map(each -> new Choice(each.name(), Texts.say("tax.category." + each), each == untaxed()))
                .toList();
    }

    /** Everything that is wrong, in words; empty before the paper was asked for. */
    public List<Problem> getProblems() {
        return problems;
    }

    public String words(Problem problem) {
        return Notices.text(problem);
    }

    @Override
    public String wrong(String field) {
        return problems.stream()
                .filter(each -> field.equals(each.field()))
                .findFirst()
                .map(Notices::text)
                .orElse("");
    }

    /** Where the first problem stands on the page: the id of its field, or of the whole form. */
    public String at(Problem problem) {
        String field = problem.field();
        return field == null || field.isEmpty() ? "form" : id(field);
    }
}
