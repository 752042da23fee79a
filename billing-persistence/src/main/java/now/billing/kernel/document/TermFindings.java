package now.billing.kernel.document;

import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.document.terms.Delivery;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.document.terms.TaxRepresentative;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What the terms beyond the core lack before a document can be issued. */
final class TermFindings {
    static final ProblemCode TAX_CURRENCY_RATE = ProblemCode.of("issue.tax_currency_rate_required");

    static final ProblemCode WITHHELD_ABOVE_PAYABLE = ProblemCode.of("issue.withheld_above_payable");

    private TermFindings() {}

    static void note(FieldProblems findings, DocumentContent content, DocumentTotals totals) {
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
        Delivery delivery = terms.delivery();
        if (delivery != null) {
            country(findings, "delivery", delivery.address(), "BR-57", delivery.name());
        }
        TaxRepresentative representative = terms.taxRepresentative();
        if (representative != null) {
            country(findings, "taxRepresentative", representative.address(), "BR-20", representative.name());
        }
    }

    private static void country(
            FieldProblems findings, String field, @Nullable PostalAddress address, String rule, String party) {
        if (address != null && address.country().isEmpty()) {
            findings.add(field + ".address.country", IssueRules.COUNTRY_REQUIRED, "rule", rule, "party", party);
        }
    }
}
