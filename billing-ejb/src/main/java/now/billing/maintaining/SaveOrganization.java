package now.billing.maintaining;

import java.util.List;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Changes the issuer; issued documents keep what was true at their issue. Fields as in {@link OrganizationView}.
 *
 * @param more every other term, or null to keep them
 */
public record SaveOrganization(
        String name,
        @Nullable String legalName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website,
        PostalAddress address,
        List<TaxIdentifier> taxIds,
        String currency,
        String language,
        String timeZone,
        String accentColour,
        String paper,
        int defaultDueDays,
        @Nullable String defaultTerms,
        @Nullable String defaultNotes,
        boolean cashRounding,
        long version,
        @Nullable PartyTerms more) {

    /** A command that keeps the terms beyond the core as they are. */
    public SaveOrganization(
            String name,
            @Nullable String legalName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String website,
            PostalAddress address,
            List<TaxIdentifier> taxIds,
            String currency,
            String language,
            String timeZone,
            String accentColour,
            String paper,
            int defaultDueDays,
            @Nullable String defaultTerms,
            @Nullable String defaultNotes,
            boolean cashRounding,
            long version) {
        this(
                name,
                legalName,
                email,
                phone,
                website,
                address,
                taxIds,
                currency,
                language,
                timeZone,
                accentColour,
                paper,
                defaultDueDays,
                defaultTerms,
                defaultNotes,
                cashRounding,
                version,
                null);
    }
}
