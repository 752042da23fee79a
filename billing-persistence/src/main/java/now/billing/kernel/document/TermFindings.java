package now.billing.kernel.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.document.terms.Delivery;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.Instalment;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.document.terms.TaxRepresentative;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Decimals;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What the terms beyond the core lack before a document can be issued. */
final class TermFindings {
    static final ProblemCode TAX_CURRENCY_RATE = ProblemCode.of("issue.tax_currency_rate_required");

    static final ProblemCode WITHHELD_ABOVE_PAYABLE = ProblemCode.of("issue.withheld_above_payable");

    static final ProblemCode INSTALMENTS_MISS = ProblemCode.of("issue.instalments_are_not_what_is_to_pay");
    static final ProblemCode INSTALMENT_OF_OTHER_SIGN = ProblemCode.of("issue.instalment_of_other_sign");

    private TermFindings() {}

    static void note(FieldProblems findings, DocumentKind kind, DocumentContent content, DocumentTotals totals) {
        DocumentTerms terms = content.more();
        if (terms == DocumentTerms.NONE) {
            return;
        }
        CurrencyUnit accounting = terms.taxCurrency();
        if (accounting != null && !accounting.equals(content.currency()) && terms.taxCurrencyRate() == null) {
            findings.add("taxCurrencyRate", TAX_CURRENCY_RATE, "rule", "BR-53", "currency", accounting);
        }
        if (!totals.payable().isNegative() && totals.toPay().isNegative()) {
            findings.add(
                    "withholding",
                    WITHHELD_ABOVE_PAYABLE,
                    "value",
                    totals.withheld().plain(),
                    "limit",
                    totals.payable().plain());
        }
        if (terms.payment() != null && kind.saysHowToPay()) {
            instalments(findings, terms.payment().instalments(), totals.toPay());
            dueDates(findings, terms.payment().instalments(), content.issueDate());
        }
        Delivery delivery = terms.delivery();
        if (delivery != null) {
            country(findings, "delivery", delivery.address(), "BR-57", delivery.name());
        }
        TaxRepresentative representative = terms.taxRepresentative();
        if (representative != null) {
            country(findings, "taxRepresentative", representative.address(), "BR-20", representative.name());
        }
    }

    /** All together they ask for what is to be paid; shares may miss it by what rounding them does. */
    private static void instalments(FieldProblems findings, List<Instalment> instalments, Money toPay) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < instalments.size(); i++) {
            Money amount = instalments.get(i).amount();
            Percent percent = instalments.get(i).percent();
            if (amount != null) {
                sum = sum.add(amount.amount());
                if (amount.amount().signum() != toPay.amount().signum()) {
                    findings.add(
                            "payment.instalments[" + i + "].amount",
                            INSTALMENT_OF_OTHER_SIGN,
                            "value",
                            amount.plain(),
                            "limit",
                            toPay.plain());
                }
            } else if (percent != null) {
                sum = sum.add(percent.value().movePointLeft(2).multiply(toPay.amount()));
            }
        }
        BigDecimal missed = sum.subtract(toPay.amount()).abs();
        if (!instalments.isEmpty() && missed.compareTo(toPay.currency().minorUnit()) >= 0) {
            findings.add(
                    "payment.instalments",
                    INSTALMENTS_MISS,
                    "value",
                    Decimals.normal(sum).toPlainString(),
                    "limit",
                    toPay.plain());
        }
    }

    private static void dueDates(FieldProblems findings, List<Instalment> instalments, @Nullable LocalDate issueDate) {
        for (int i = 0; i < instalments.size(); i++) {
            LocalDate due = instalments.get(i).dueDate();
            if (due != null && issueDate != null && due.isBefore(issueDate)) {
                findings.add(
                        "payment.instalments[" + i + "].dueDate",
                        ContentCheck.DUE_BEFORE_ISSUE,
                        "value",
                        due,
                        "limit",
                        issueDate);
            }
        }
    }

    private static void country(
            FieldProblems findings, String field, @Nullable PostalAddress address, String rule, String party) {
        if (address != null && address.country().isEmpty()) {
            findings.add(field + ".address.country", IssueRules.COUNTRY_REQUIRED, "rule", rule, "party", party);
        }
    }
}
