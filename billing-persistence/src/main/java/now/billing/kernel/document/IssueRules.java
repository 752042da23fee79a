package now.billing.kernel.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.AdjustmentPaths;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.terms.CodeList;
import now.billing.kernel.document.terms.Delivery;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.text.Text;

/**
 * What is still missing before a draft can be issued: what a document of any kind needs, and for kinds by which VAT is
 * due the rules of EN 16931 (their ids stand in the argument {@code rule}). It does not look at the number, so its
 * verdict cannot depend on it.
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
    public static final ProblemCode REASON_CODE_UNKNOWN = ProblemCode.of("issue.reason_code_unknown");
    public static final ProblemCode EXEMPTION_CODE_UNKNOWN = ProblemCode.of("issue.exemption_code_unknown");
    public static final ProblemCode NOT_SUBJECT_WITH_VAT_ID = ProblemCode.of("issue.category_o_with_vat_identifier");
    public static final ProblemCode DELIVERY_COUNTRY_REQUIRED = ProblemCode.of("issue.delivery_country_required");
    public static final ProblemCode SPLIT_PAYMENT_OUTSIDE_ITALY = ProblemCode.of("issue.category_b_outside_italy");
    public static final ProblemCode SPLIT_PAYMENT_BESIDE_STANDARD = ProblemCode.of("issue.category_b_beside_s");

    public static final ProblemCode ADDRESS_REQUIRED = ProblemCode.of("issue.buyer_address_required");

    private static final String ITALY = "IT";

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
            DocumentKind kind,
            DocumentContent content,
            DocumentTotals totals,
            Party seller,
            Party buyer,
            InvoiceLaw law) {
        IssueRules rules = new IssueRules(content, seller, buyer, law);
        rules.ofEveryKind();
        // What is missing on a paper that a supplier wrote is nothing that we could mend.
        if (kind.isTaxed() && kind.partyRole() == PartyRole.CUSTOMER) {
            rules.ofInvoices(kind, totals);
        }
        return rules.findings.list();
    }

    /** What an offer needs as much as an invoice. */
    private void ofEveryKind() {
        findings.addAll(content.problems());
        lines();
        findings.addUnder("seller", seller.problems());
        findings.addUnder("buyer", buyer.problems());
    }

    private void ofInvoices(DocumentKind kind, DocumentTotals totals) {
        adjustments();
        if (kind.hasDueDate()) {
            dates();
        }
        sellerCountry();
        buyer(totals);
        categories();
        exemptionCodes();
        TermFindings.note(findings, kind, content, totals);
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
        for (int i = 0; i < content.lines().size(); i++) {
            line("lines[" + i + "].", content.lines().get(i));
        }
        List<Adjustment> adjustments =
                content.adjustments().stream().map(TaxedAdjustment::adjustment).toList();
        List<String> paths = AdjustmentPaths.of(adjustments);
        for (int i = 0; i < adjustments.size(); i++) {
            adjustment(paths.get(i), adjustments.get(i), adjustments.get(i).charge() ? "BR-38" : "BR-33");
        }
    }

    private void line(String path, ContentLine line) {
        List<String> paths = AdjustmentPaths.of(line.adjustments());
        for (int i = 0; i < paths.size(); i++) {
            Adjustment each = line.adjustments().get(i);
            adjustment(path + paths.get(i), each, each.charge() ? "BR-44" : "BR-42");
        }
    }

    private void adjustment(String path, Adjustment adjustment, String rule) {
        String code = adjustment.reasonCode();
        CodeList known = adjustment.charge() ? CodeList.CHARGE_REASON : CodeList.ALLOWANCE_REASON;
        if (Text.isBlank(adjustment.reason()) && Text.isBlank(code)) {
            findings.add(path + ".reason", REASON_REQUIRED, "rule", rule);
        }
        if (!code.isEmpty() && !known.has(code)) {
            findings.add(path + ".reasonCode", REASON_CODE_UNKNOWN, "value", code, "list", known.source());
        }
    }

    private void dates() {
        if (content.dueDate() == null && Text.isBlank(content.terms())) {
            findings.add("dueDate", DUE_DATE_OR_TERMS, "rule", "BR-CO-25");
        }
    }

    private void sellerCountry() {
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
        if (used.contains(TaxCategory.O)) {
            withoutVatId("seller", seller);
            withoutVatId("buyer", buyer);
            if (content.more().taxRepresentative() != null) {
                findings.add("taxRepresentative.vatId", NOT_SUBJECT_WITH_VAT_ID, "rule", "BR-O-02");
            }
        }
        for (TaxCategory category : used) {
            sellerKnown(category);
            buyerKnown(category);
            exemption(category);
        }
        if (used.contains(TaxCategory.K)) {
            delivered();
        }
        if (used.contains(TaxCategory.B)) {
            splitPayment();
        }
    }

    /** Where nothing is subject to VAT nobody is known by it. */
    private void withoutVatId(String path, Party party) {
        if (party.taxId(TaxIdentifier.VAT).isPresent()) {
            findings.add(path + ".taxIds", NOT_SUBJECT_WITH_VAT_ID, "rule", "BR-O-02");
        }
    }

    /** An intra-Community supply says when it was made and in which country it arrived. */
    private void delivered() {
        if (content.deliveryDate() == null && content.more().period() == null) {
            findings.add("deliveryDate", DELIVERY_DATE_REQUIRED, "rule", "BR-IC-11");
        }
        Delivery delivery = content.more().delivery();
        PostalAddress place = delivery == null ? null : delivery.address();
        if (place == null || place.country().isEmpty()) {
            findings.add("delivery.address.country", DELIVERY_COUNTRY_REQUIRED, "rule", "BR-IC-12");
        }
    }

    private void splitPayment() {
        if (!ITALY.equals(seller.address().country())
                || !ITALY.equals(buyer.address().country())) {
            findings.add("taxes", SPLIT_PAYMENT_OUTSIDE_ITALY, "rule", "BR-B-01");
        }
        if (used.contains(TaxCategory.S)) {
            findings.add("taxes", SPLIT_PAYMENT_BESIDE_STANDARD, "rule", "BR-B-02");
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

    private void exemptionCodes() {
        for (int i = 0; i < content.exemptions().size(); i++) {
            String code = content.exemptions().get(i).code();
            if (!code.isEmpty() && !CodeList.VATEX.has(code)) {
                findings.add("exemptions[" + i + "].code", EXEMPTION_CODE_UNKNOWN, "value", code);
            }
        }
    }

    private static String ruleOf(TaxCategory category, String number) {
        String letters = switch (category) {
            case B -> "S";
            case K -> "IC";
            case L -> "IG";
            case M -> "IP";
            default -> category.name();
        };
        return "BR-" + letters + "-" + number;
    }
}
