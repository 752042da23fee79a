package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.PaymentConditions;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.organization.TaxSetting;
import now.billing.organization.TaxSettingFacts;
import now.billing.organization.TaxSettings;
import now.billing.organization.WordsOfDocuments;
import now.billing.parties.PartyFacts;
import org.jspecify.annotations.Nullable;

/** What a new draft starts with: the organization's settings, and the customer's where they differ. */
@Dependent
class BlankDraft {
    private final Organizations organizations;
    private final TaxSettings taxes;
    private final UsualConditions conditions;
    private final WordsOfDocuments words;

    @Inject
    BlankDraft(Organizations organizations, TaxSettings taxes, UsualConditions conditions, WordsOfDocuments words) {
        this.words = words;
        this.conditions = conditions;
        this.organizations = organizations;
        this.taxes = taxes;
    }

    DocumentContent content(
            DocumentKind kind, @Nullable UUID customerId, @Nullable PartyFacts customer, LocalDate today) {
        OrganizationFacts seller = organizations.facts();
        CurrencyUnit currency = customer == null
                ? seller.currency()
                : CurrencyUnit.find(customer.currency()).orElse(seller.currency());
        Optional<TaxSettingFacts> tax = taxes.preferred().map(TaxSetting::facts);
        TaxRate rate = tax.map(TaxSettingFacts::rate).orElse(TaxRate.untaxed(TaxCategory.Z));
        ContentLine line = ContentLine.of("", Quantity.ONE, UnitCode.ONE, UnitPrice.zero(currency), rate);
        boolean ours = kind.partyRole() == PartyRole.CUSTOMER;
        Percent discount = ours && customer != null ? customer.habits().discountPercent() : null;
        PaymentConditions usual =
                kind.hasDueDate() ? conditions.of(kind, customerId, customer, seller) : PaymentConditions.NONE;
        return new DocumentContentBuilder(currency)
                .discount(discount == null ? null : Discount.ofPercent(discount, ""))
                .priceBasis(seller.priceBasis())
                .dueDate(kind.hasDueDate() ? usual.dueDate(today) : null)
                .more(
                        kind.saysHowToPay()
                                ? DocumentTerms.NONE.withUsualDiscounts(usual.discounts())
                                : DocumentTerms.NONE)
                .lines(List.of(line))
                .exemptions(ours ? tax.flatMap(BlankDraft::exemption).stream().toList() : List.of())
                .cashRounding(
                        ours && seller.cashRounding() && currency.cashStep().compareTo(currency.minorUnit()) > 0)
                .notes(kind.isPrinted() ? seller.notes() : "")
                .terms(kind.saysHowToPay() ? terms(kind, customer, seller) : "")
                .buyerReference(customer == null ? "" : customer.buyerReference())
                .build();
    }

    /** Those of the kind in the customer's language, or else those of the organization. */
    private String terms(DocumentKind kind, @Nullable PartyFacts customer, OrganizationFacts seller) {
        String language = customer == null ? seller.language() : customer.languageOr(seller.language());
        return words.find(kind, language)
                .map(known -> known.words().terms())
                .filter(own -> !own.isEmpty())
                .orElse(seller.terms());
    }

    private static Optional<TaxExemption> exemption(TaxSettingFacts tax) {
        return Optional.of(TaxExemption.of(tax.rate().category(), tax.exemptionReason(), tax.exemptionCode()))
                .filter(exemption -> !exemption.isEmpty());
    }
}
