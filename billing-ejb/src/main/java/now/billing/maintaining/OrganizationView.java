package now.billing.maintaining;

import java.util.List;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The issuer of all documents: one per tenant.
 *
 * @param country ISO 3166-1 alpha-2
 * @param language default language of documents, IETF tag
 * @param locale BCP 47: how dates and numbers are written
 * @param timeZone IANA zone; decides the business date
 * @param accentColour {@code #RRGGBB}, contrast of 4.5:1 or better on white
 * @param paper A4 or LETTER
 * @param defaultDueDays days from issue to due date
 * @param cashRounding whether the payable amount is rounded to the smallest coin (CHF 0.05)
 * @param version for optimistic locking
 * @param supplyDate whether the law of its country wants a date of supply on every invoice
 */
public record OrganizationView(
        String name,
        @Nullable String legalName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        PostalAddress address,
        List<TaxIdentifier> taxIds,
        CurrencyUnit currency,
        String country,
        String language,
        String locale,
        String timeZone,
        String accentColour,
        String paper,
        @Nullable String logoDigest,
        int defaultDueDays,
        @Nullable String defaultTerms,
        @Nullable String defaultNotes,
        boolean cashRounding,
        boolean supplyDate,
        long version,
        PartyTerms more) {}
