package now.billing.kernel.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.AdjustmentPaths;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxCategory;

/**
 * What is still missing before a draft can be issued, by the rules of EN 16931 (their ids stand in the argument
 * {@code rule}). It does not look at the number, so its verdict cannot depend on it.
 */
public final class IssueRules {

    public static final ProblemCode NO_LINES = ProblemCode.of("issue.no_lines");
    public static final ProblemCode SELLER_UNIDENTIFIED = ProblemCode.of("issue.seller_without_tax_identifier");
    public static final ProblemCode BUYER_UNIDENTIFIED = ProblemCode.of("issue.buyer_without_tax_identifier");
    public static final ProblemCode NOT_SUBJECT_STANDS_ALONE = ProblemCode.of("issue.category_o_stands_alone");
    public static final ProblemCode EXEMPTION_REQUIRED = ProblemCode.of("issue.exemption_reason_required");
    public static final ProblemCode EXEMPTION_FORBIDDEN = ProblemCode.of("issue.exemption_reason_forbidden");
    public static final ProblemCode DELIVERY_DATE_REQUIRED = ProblemCode.of("issue.delivery_date_required");
    public static final ProblemCode COUNTRY_REQUIRED = ProblemCode.of("issue.country_required");
    public static final ProblemCode REASON_REQUIRED = ProblemCode.of("issue.adjustment_reason_required");
    public static final ProblemCode DUE_DATE_OR_TERMS = ProblemCode.of("issue.due_date_or_terms_required");

    public static final ProblemCode ADDRESS_REQUIRED = ProblemCode.of("issue.buyer_address_required");

    private final DocumentContent content;
    private final Party seller;
    private final Party buyer;
    private final InvoiceLaw law;
    private final Set<TaxCategory> used = EnumSet.noneOf(TaxCategory.class);
    private final FieldProblems findings = new FieldProblems();

    private IssueRules(DocumentContent content, Party seller, Party buyer, InvoiceLaw law) {
        this.content = content;
        this.seller = seller;
        this.buyer = buyer;
        this.law = law;
        content.lines().forEach(line -> used.add(line.tax().category()));
        content.adjustments().forEach(each -> used.add(each.tax().category()));
    }

    /**
     * Everything that stands in the way of issuing; empty if nothing does. Fields as in
     * {@link DocumentContent#problems}.
     *
     * @param totals of the content
     * @param law of the seller's country
     */
    public static List<Problem> findings(
            DocumentContent content, DocumentTotals totals, Party seller, Party buyer, InvoiceLaw law) {
        IssueRules rules = new IssueRules(content, seller, buyer, law);
        rules.findings.addAll(content.problems());
        rules.lines();
        rules.adjustments();
        rules.dates();
        rules.parties();
        rules.buyer(totals);
        rules.categories();
        return rules.findings.list();
    }

    private void lines() {
        if (content.lines().isEmpty()) {
            findings.add("lines", NO_LINES, "rule", "BR-16");
        }
        for (int i = 0; i < content.lines().size(); i++) {
            if (Text.isBlank(content.lines().get(i).description())) {
                findings.add("lines[" + i + "].description", ProblemCode.REQUIRED, "rule", "BR-25");
            }
        }
    }

    private void adjustments() {
        List<Adjustment> adjustments =
                content.adjustments().stream().map(TaxedAdjustment::adjustment).toList();
        List<String> paths = AdjustmentPaths.of(adjustments);
        for (int i = 0; i < adjustments.size(); i++) {
            Adjustment adjustment = adjustments.get(i);
            if (Text.isBlank(adjustment.reason()) && Text.isBlank(adjustment.reasonCode())) {
                String rule = adjustment.charge() ? "BR-CO-22" : "BR-CO-21";
                findings.add(paths.get(i) + ".reason", REASON_REQUIRED, "rule", rule);
            }
        }
    }

    private void dates() {
        if (content.dueDate() == null && Text.isBlank(content.terms())) {
            findings.add("dueDate", DUE_DATE_OR_TERMS, "rule", "BR-CO-25");
        }
    }

    private void parties() {
        findings.addUnder("seller", seller.problems());
        findings.addUnder("buyer", buyer.problems());
        if (seller.address().country().isEmpty()) {
            findings.add("seller.address.country", COUNTRY_REQUIRED, "rule", "BR-09", "party", seller.name());
        }
    }

    /**
     * A small invoice needs nobody's address, unless the tax is the buyer's or the goods leave for another member
     * state. Above the bound the law wants the whole of it; where no bound is known EN 16931 wants the country.
     */
    private void buyer(DocumentTotals totals) {
        boolean crossing = used.contains(TaxCategory.K) || used.contains(TaxCategory.AE);
        if (law.isSmall(totals) && !crossing) {
            return;
        }
        PostalAddress address = buyer.address();
        if (address.country().isEmpty()) {
            findings.add("buyer.address.country", COUNTRY_REQUIRED, "rule", "BR-11", "party", buyer.name());
        }
        Money bound = law.smallUpTo();
        if (bound == null) {
            return;
        }
        if (address.street().isBlank() && address.line2().isBlank()) {
            missing("street", bound);
        }
        boolean domestic = address.country().equals(seller.address().country());
        if (address.postCode().isBlank() && domestic) {
            missing("postCode", bound);
        }
        if (address.town().isBlank()) {
            missing("town", bound);
        }
    }

    private void missing(String part, Money bound) {
        findings.add("buyer.address." + part, ADDRESS_REQUIRED, "buyer", buyer.name(), "limit", bound, "part", part);
    }

    private void categories() {
        if (used.contains(TaxCategory.O) && used.size() > 1) {
            findings.add("taxes", NOT_SUBJECT_STANDS_ALONE, "rule", "BR-O-11");
        }
        for (TaxCategory category : used) {
            sellerKnown(category);
            buyerKnown(category);
            exemption(category);
        }
        if (used.contains(TaxCategory.K) && content.deliveryDate() == null) {
            findings.add("deliveryDate", DELIVERY_DATE_REQUIRED, "rule", "BR-IC-11");
        }
    }

    private void sellerKnown(TaxCategory category) {
        boolean vatOnly = category == TaxCategory.K || category == TaxCategory.G;
        boolean known = seller.taxId(TaxIdentifier.VAT).isPresent()
                || (!vatOnly && seller.taxId(TaxIdentifier.TAX_NUMBER).isPresent());
        if (category != TaxCategory.O && !known) {
            findings.add("seller.taxIds", SELLER_UNIDENTIFIED, "rule", ruleOf(category, "02"), "category", category);
        }
    }

    private void buyerKnown(TaxCategory category) {
        boolean vat = buyer.taxId(TaxIdentifier.VAT).isPresent();
        boolean known = switch (category) {
            case AE -> vat || buyer.taxId(TaxIdentifier.REGISTRATION).isPresent();
            case K -> vat;
            default -> true;
        };
        if (!known) {
            findings.add("buyer.taxIds", BUYER_UNIDENTIFIED, "rule", ruleOf(category, "02"), "category", category);
        }
    }

    private void exemption(TaxCategory category) {
        boolean given = content.exemptions().stream()
                .filter(exemption -> exemption.category() == category)
                .anyMatch(exemption -> !exemption.isEmpty());
        boolean known = given || !category.usualReasonCode().isEmpty();
        if (category.requiresReason() && !known) {
            findings.add("exemptions", EXEMPTION_REQUIRED, "rule", ruleOf(category, "10"), "category", category);
        }
        if (!category.requiresReason() && given) {
            findings.add("exemptions", EXEMPTION_FORBIDDEN, "rule", ruleOf(category, "10"), "category", category);
        }
    }

    private static String ruleOf(TaxCategory category, String number) {
        String letters = switch (category) {
            case K -> "IC";
            case L -> "IG";
            case M -> "IP";
            default -> category.name();
        };
        return "BR-" + letters + "-" + number;
    }
}
