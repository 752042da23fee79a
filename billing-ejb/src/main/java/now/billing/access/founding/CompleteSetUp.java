package now.billing.access.founding;

import now.billing.access.signin.PasswordRules;

/**
 * Turns the one-time set-up link into the first account and its organization.
 *
 * @param token the secret of the set-up link
 * @param email sign-in address of the owner
 * @param displayName the owner's name as shown in the product
 * @param password at least {@value PasswordRules#MIN} characters, at most {@value PasswordRules#MAX}
 * @param organizationName name of the business
 * @param country ISO 3166-1 alpha-2; decides currency, VAT rates, time zone and texts
 * @param language IETF tag of the owner's pages; empty where they follow the browser
 */
public record CompleteSetUp(
        String token,
        String email,
        String displayName,
        String password,
        String organizationName,
        String country,
        String language) {
    @Override
    public String toString() {
        return "CompleteSetUp[" + email + ", " + country + "]";
    }
}
