package now.billing.maintaining;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * A customer or supplier as stored; the other party of new documents.
 *
 * @param mergedInto who took its place where it was merged; it is archived then
 * @param receivers who has the documents by mail unless somebody says otherwise
 */
public record PartyView(
        UUID id,
        String name,
        @Nullable String legalName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String currency,
        List<TaxIdentifier> taxIds,
        PostalAddress address,
        List<ContactView> contacts,
        MailReceivers receivers,
        boolean archived,
        Instant createdAt,
        long version,
        PartyTerms more,
        PartyOwn own,
        @Nullable UUID mergedInto) {}
