package now.billing.organization;

import org.jspecify.annotations.Nullable;

/**
 * What the organization brings to a document it issues.
 *
 * @param account where to pay: the one that was chosen, else the preferred one of the currency, or null
 * @param numbering of this kind of document, or null where none was begun yet
 */
public record Issuer(
        OrganizationFacts organization,
        @Nullable BankAccountFacts account,
        @Nullable Numbering numbering) {}
