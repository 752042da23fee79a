package now.billing.maintaining;

import java.util.List;
import now.billing.kernel.document.PostalAddress;
import now.billing.kernel.document.TaxIdentifier;
import org.jspecify.annotations.Nullable;

/** Changes the issuer; issued documents keep what was true at their issue. Fields as in {@link OrganizationView}. */
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
        long version) {}
