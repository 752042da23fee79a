package now.billing.maintaining;

import java.util.List;
import now.billing.kernel.document.PostalAddress;
import now.billing.kernel.document.TaxIdentifier;
import org.jspecify.annotations.Nullable;

/** Creates or changes a customer. Only the name is required. */
public record SaveCustomer(
        String name,
        @Nullable String legalName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String currency,
        List<TaxIdentifier> taxIds,
        PostalAddress address,
        List<ContactView> contacts) {}
