package now.billing.maintaining;

import java.util.List;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Creates or changes a customer or supplier. Only the name is required.
 *
 * @param more every other term, or null to keep them
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
        @Nullable PartyTerms more) {

    /** A command that keeps the terms beyond the core as they are. */
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
        this(name, legalName, email, phone, language, currency, taxIds, address, contacts, null);
    }
}
