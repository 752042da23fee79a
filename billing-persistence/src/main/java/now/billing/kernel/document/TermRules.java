package now.billing.kernel.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import now.billing.kernel.document.terms.AttachedFile;
import now.billing.kernel.document.terms.Delivery;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.Instalment;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.document.terms.Period;
import now.billing.kernel.document.terms.SupportingDocument;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What several terms say together must not contradict itself; each term by itself is checked by its shape. */
final class TermRules {
    static final ProblemCode TAX_POINT_TWICE = ProblemCode.of("document.tax_point_twice");
    static final ProblemCode DELIVERY_DATES_DIFFER = ProblemCode.of("document.delivery_dates_differ");
    static final ProblemCode PERIOD_ENDS_BEFORE = ProblemCode.of("document.period_ends_before_it_begins");
    static final ProblemCode FILES_TOO_LARGE = ProblemCode.of("document.files_too_large");
    static final ProblemCode INSTALMENTS_ABOVE_100 = ProblemCode.of("document.instalments_above_100_percent");
    static final ProblemCode AMOUNT_OR_PERCENT = ProblemCode.of("input.amount_or_percent");

    private final FieldProblems problems;
    private final CurrencyUnit currency;

    private TermRules(FieldProblems problems, CurrencyUnit currency) {
        this.problems = problems;
        this.currency = currency;
    }

    /** Notes every contradiction among the terms, and with the content they belong to. */
    static void check(FieldProblems problems, DocumentContent content) {
        if (content.more() != DocumentTerms.NONE) {
            new TermRules(problems, content.currency()).document(content.more(), content.deliveryDate());
        }
    }

    /** The same of a line; {@code path} ends with a dot. */
    static void check(FieldProblems problems, String path, ContentLine line) {
        if (line.more() != LineTerms.NONE) {
            new TermRules(problems, line.unitPrice().currency())
                    .period(path + "period", line.more().period());
        }
    }

    private void document(DocumentTerms terms, @Nullable LocalDate deliveryDate) {
        if (terms.taxPointDate() != null && !terms.taxPointCode().isEmpty()) {
            problems.add("taxPointCode", TAX_POINT_TWICE);
        }
        if (terms.taxCurrencyRate() != null && terms.taxCurrencyRate().signum() <= 0) {
            problems.add("taxCurrencyRate", ProblemCode.OUT_OF_RANGE, "value", terms.taxCurrencyRate(), "limit", "> 0");
        }
        Delivery delivery = terms.delivery();
        if (delivery != null
                && delivery.date() != null
                && deliveryDate != null
                && !delivery.date().equals(deliveryDate)) {
            problems.add(
                    "delivery.date", DELIVERY_DATES_DIFFER, "value", delivery.date(), "deliveryDate", deliveryDate);
        }
        period("period", terms.period());
        documents(terms.documents());
        if (terms.payment() != null) {
            payment(terms.payment());
        }
        for (int i = 0; i < terms.withholding().size(); i++) {
            hundredAtMost(
                    "withholding[" + i + "].percent", terms.withholding().get(i).percent());
        }
    }

    private void period(String field, @Nullable Period period) {
        if (period != null
                && period.from() != null
                && period.to() != null
                && period.to().isBefore(period.from())) {
            problems.add(field + ".to", PERIOD_ENDS_BEFORE, "value", period.to(), "from", period.from());
        }
    }

    private void documents(List<SupportingDocument> documents) {
        Set<String> names = new HashSet<>();
        long size = 0;
        for (int i = 0; i < documents.size(); i++) {
            String path = "documents[" + i + "]";
            AttachedFile file = documents.get(i).file();
            if (file == null) {
                continue;
            }
            if (!names.add(file.name())) {
                problems.add(path + ".file.name", ProblemCode.DUPLICATE, "value", file.name());
            }
            if (file.content() == null && file.digest().isEmpty()) {
                problems.add(path + ".file.content", ProblemCode.REQUIRED);
            }
            size += file.bytes();
        }
        if (size > SupportingDocument.MOST_BYTES) {
            problems.add("documents", FILES_TOO_LARGE, "value", size, "limit", SupportingDocument.MOST_BYTES);
        }
    }

    private void payment(PaymentDetails payment) {
        EarlyPaymentDiscount.check(problems, "payment.discounts", payment.discounts());
        for (int i = 0; i < payment.instalments().size(); i++) {
            Instalment instalment = payment.instalments().get(i);
            if ((instalment.amount() == null) == (instalment.percent() == null)) {
                problems.add("payment.instalments[" + i + "].amount", AMOUNT_OR_PERCENT);
            }
            if (instalment.amount() != null && !instalment.amount().currency().equals(currency)) {
                problems.add(
                        "payment.instalments[" + i + "].amount",
                        ProblemCode.WRONG_CURRENCY,
                        "value",
                        instalment.amount().currency(),
                        "limit",
                        currency);
            }
            hundredAtMost("payment.instalments[" + i + "].percent", instalment.percent());
            nothing("payment.instalments[" + i + "]", instalment);
        }
        BigDecimal percent = payment.instalments().stream()
                .map(Instalment::percent)
                .filter(Objects::nonNull)
                .map(Percent::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (percent.compareTo(Percent.HUNDRED.value()) > 0) {
            problems.add("payment.instalments", INSTALMENTS_ABOVE_100, "value", percent.toPlainString());
        }
    }

    private void nothing(String field, Instalment instalment) {
        if (instalment.percent() != null && instalment.percent().isZero()) {
            problems.add(field + ".percent", ProblemCode.OUT_OF_RANGE, "value", "0", "limit", "> 0");
        }
        if (instalment.amount() != null && instalment.amount().isZero()) {
            problems.add(field + ".amount", ProblemCode.OUT_OF_RANGE, "value", "0", "limit", "> 0");
        }
    }

    private void hundredAtMost(String field, @Nullable Percent percent) {
        if (percent != null && percent.compareTo(Percent.HUNDRED) > 0) {
            problems.add(field, ProblemCode.OUT_OF_RANGE, "value", percent.plain(), "limit", "100");
        }
    }
}
