package now.billing.storage.migration;

/**
 * The two logins of the application, as the migration makes them.
 *
 * @param appUser reads and writes tenants' data, always as a tenant's role; has no right and inherits none
 * @param platformUser reads and writes the platform schema and nothing else
 */
public record Logins(String appUser, String appPassword, String platformUser, String platformPassword) {
    public Logins {
        Names.checked(appUser);
        Names.checked(platformUser);
        if (appUser.equals(platformUser)) {
            throw new IllegalArgumentException("the logins app and platform must be two roles of their own");
        }
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return appUser + ", " + platformUser;
    }
}
