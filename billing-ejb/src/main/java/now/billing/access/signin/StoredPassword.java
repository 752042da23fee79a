package now.billing.access.signin;

import java.util.UUID;

/** An account and the PHC string of its password. */
record StoredPassword(UUID userId, String phc) {
    @Override
    public String toString() {
        return "StoredPassword[" + userId + "]";
    }
}
