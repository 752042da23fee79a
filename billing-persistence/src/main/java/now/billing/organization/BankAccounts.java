package now.billing.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** The accounts of the organization. */
@Dependent
public class BankAccounts {
    private final TenantSql sql;

    @Inject
    public BankAccounts(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds an account; if it is the preferred one of its currency, no other of that currency stays so. */
    public BankAccount add(BankAccount account) {
        preferOnly(account);
        return sql.add(account);
    }

    public Optional<BankAccount> find(UUID id) {
        return sql.find(BankAccount.class, id);
    }

    /** Those in use, the preferred ones first, then by age. */
    public List<BankAccount> inUse() {
        return sql.query(
                        BankAccount.class,
                        "select b from BankAccount b where b.archivedAt is null order by b.preferred desc, b.id")
                .getResultList();
    }

    /** What is known of an account whose columns stand in a row from this one on, label first. */
    static BankAccountFacts facts(Row row, int first) throws SQLException {
        return new BankAccountFacts(
                row.text(first),
                row.text(first + 1),
                row.text(first + 2),
                row.text(first + 3),
                CurrencyUnit.of(row.text(first + 4)),
                row.text(first + 5),
                row.text(first + 6),
                row.text(first + 7),
                row.flag(first + 8));
    }

    /** After an account became the preferred one: takes the mark from the others of its currency. */
    public void preferOnly(BankAccount account) {
        BankAccountFacts facts = account.facts();
        if (!facts.preferred()) {
            return;
        }
        sql.execute(
                "update bank_account set preferred = false, version = version + 1"
                        + " where preferred and currency_code = ? and id <> ?",
                facts.currency().code(),
                account.id());
    }
}
