package now.billing.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.Iban;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import now.billing.kernel.text.DateReader;
import now.billing.kernel.text.NumberReader;
import now.billing.kernel.text.Text;
import now.billing.tools.FreeInvoice;
import org.jspecify.annotations.Nullable;

/** Reads the form of an invoice: what can be read becomes content, what cannot is a problem of its field. */
final class InvoiceFormReader {
    private static final int LONGEST_NUMBER = 35;
    private static final int LONGEST_DATE = 20;
    private static final String UNIT = "C62";

    private final InvoiceForm form;
    private final NumberReader numbers;
    private final CurrencyUnit currency;
    private final FieldProblems problems = new FieldProblems();

    InvoiceFormReader(InvoiceForm form, NumberReader numbers) {
        this.form = form;
        this.numbers = numbers;
        this.currency = form.currency();
    }

    FreeInvoice invoice() {
        String number = required("number");
        Text.checkLine(problems, "number", number, LONGEST_NUMBER);
        LocalDate issueDate = date("issueDate");
        Party seller = party("seller");
        Party buyer = party("buyer");
        DocumentContent content = filled(issueDate);
        PaymentInstructions account = account(seller);
        problems.throwIfAny();
        return new FreeInvoice(
                number,
                Objects.requireNonNull(issueDate),
                seller,
                buyer,
                content,
                account,
                form.paperLanguage().getLanguage());
    }

    private DocumentContent filled(@Nullable LocalDate issueDate) {
        DocumentContent content = lines().toBuilder()
                .issueDate(issueDate)
                .dueDate(date("dueDate"))
                .deliveryDate(date("deliveryDate"))
                .notes(form.text("notes"))
                .build();
        if (issueDate == null) {
            problems.add("issueDate", ProblemCode.REQUIRED);
        }
        if (form.getRows().stream().noneMatch(InvoiceFormRow::isMeant)) {
            problems.add("lines[0].description", ProblemCode.REQUIRED);
        }
        return content;
    }

    /**
     * What can be calculated of the form.
     *
     * @throws InvalidInput while a number cannot be read
     */
    DocumentContent content() {
        DocumentContent content = lines();
        problems.throwIfAny();
        return content;
    }

    private DocumentContent lines() {
        List<ContentLine> lines = new ArrayList<>();
        for (int i = 0; i < form.getRows().size(); i++) {
            InvoiceFormRow row = form.getRows().get(i);
            if (row.isMeant()) {
                ContentLine line = line("lines[" + i + "].", row);
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        return DocumentContent.empty(currency).toBuilder()
                .priceBasis(form.basis())
                .lines(lines)
                .exemptions(exemptions(lines))
                .build();
    }

    /** The reason that was typed, for whichever category without VAT is used. */
    private List<TaxExemption> exemptions(List<ContentLine> lines) {
        TaxCategory untaxed = form.untaxed();
        boolean used = lines.stream().anyMatch(line -> line.tax().category() == untaxed);
        String reason = form.text("untaxedReason");
        return used && !reason.isEmpty() ? List.of(TaxExemption.of(untaxed, reason, "")) : List.of();
    }

    private @Nullable ContentLine line(String path, InvoiceFormRow row) {
        if (row.description().isEmpty()) {
            problems.add(path + "description", ProblemCode.REQUIRED);
        }
        Quantity quantity = problems.read(
                path + "quantity",
                () -> row.quantity().isEmpty() ? Quantity.ONE : Quantity.of(number(row.quantity(), Quantity.DECIMALS)));
        UnitPrice price =
                problems.read(path + "price", () -> UnitPrice.of(number(row.price(), UnitPrice.DECIMALS), currency));
        TaxRate tax = problems.read(path + "rate", () -> rate(row.rate()));
        UnitCode unit = UnitCode.common().stream()
                .filter(each -> each.code().equals(row.unit()))
                .findFirst()
                .orElse(UnitCode.of(UNIT));
        return quantity == null || price == null || tax == null
                ? null
                : ContentLine.of(row.description(), quantity, unit, price, tax);
    }

    private TaxRate rate(String text) {
        Percent percent = text.isEmpty() ? Percent.ZERO : Percent.of(number(text, Percent.DECIMALS));
        return percent.isZero() ? TaxRate.untaxed(form.untaxed()) : TaxRate.of(TaxCategory.S, percent);
    }

    private BigDecimal number(String text, int decimals) {
        return numbers.read(text, decimals, form.marks(currency))
                .orElseThrow(() -> InvalidInput.value(ProblemCode.REQUIRED));
    }

    private @Nullable LocalDate date(String field) {
        String text = form.text(field);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            problems.add(field, DateReader.NOT_A_DATE, "value", shortened(text), "example", form.getToday());
            return null;
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST_DATE, text.length()));
    }

    private Party party(String who) {
        PostalAddress address = new PostalAddress(
                form.text(who + ".address.street"),
                "",
                "",
                form.text(who + ".address.postCode"),
                form.text(who + ".address.town"),
                "",
                form.text(who + ".address.country"));
        String vat = form.text(who + ".taxIds[0].value");
        Party party = new Party(
                form.text(who + ".name"),
                "",
                "",
                form.text(who + ".email"),
                "",
                "",
                address,
                vat.isEmpty() ? List.of() : List.of(TaxIdentifier.vat(vat)));
        problems.addUnder(who, party.problems());
        return party;
    }

    private @Nullable PaymentInstructions account(Party seller) {
        String iban = form.text("iban");
        if (iban.isEmpty()) {
            return null;
        }
        Iban read = problems.read("iban", () -> Iban.parse(iban));
        return read == null ? null : new PaymentInstructions(seller.name(), read.value(), "", "", "");
    }

    private String required(String field) {
        if (form.text(field).isEmpty()) {
            problems.add(field, ProblemCode.REQUIRED);
        }
        return form.text(field);
    }
}
