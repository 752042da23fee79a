package now.billing.maintaining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Creates or changes a customer or supplier. Only the name is required.
 *
 * @param more every other term, or null to keep them
 * @param own what we keep for ourselves, or null to keep it
 * @param confirmed the warnings that were seen
 */
public record SaveParty(
        String name,
        @Nullable String legalName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String currency,
        List<TaxIdentifier> taxIds,
        PostalAddress address,
        List<ContactView> contacts,
        @Nullable PartyTerms more,
        @Nullable PartyOwn own,
        Set<SaveAnyway> confirmed) {

    public SaveParty {
        confirmed = Set.copyOf(confirmed);
    }

    /** A command that keeps everything beyond the core as it is, and means what it says. */
    public SaveParty(
            String name,
            @Nullable String legalName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String currency,
            List<TaxIdentifier> taxIds,
            PostalAddress address,
            List<ContactView> contacts) {
        this(
                name,
                legalName,
                email,
                phone,
                language,
                currency,
                taxIds,
                address,
                contacts,
                null,
                null,
                EnumSet.allOf(SaveAnyway.class));
    }
}
