package now.billing.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import now.billing.storage.PlatformSql;

/** The people who can sign in. */
@Dependent
public class UserAccounts {
    private final PlatformSql sql;

    @Inject
    public UserAccounts(PlatformSql sql) {
        this.sql = sql;
    }

    public Optional<UserAccount> find(UUID id) {
        return sql.find(UserAccount.class, id);
    }

    /** The account with this address, whatever its case; also one that was stored as it had been typed. */
    public Optional<UserAccount> byEmail(String email) {
        return sql.query(
                        UserAccount.class,
                        "select u from UserAccount u where u.emailKey = ?1 or u.emailKey = ?2 order by u.id")
                .setParameter(1, UserAccount.key(email))
                .setParameter(2, email.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** True as long as nobody was ever registered: the installation waits for its owner. */
    public boolean none() {
        return sql.rows(row -> row.flag("none"), "select not exists (select 1 from user_account) as none")
                .get(0);
    }

    /** Adds an account; violates {@code user_account_email_unique} where the address is taken. */
    public UserAccount add(UserAccount account) {
        sql.add(account);
        sql.flush();
        return account;
    }
}
