package now.billing.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
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

    /** The account that new documents in this currency take. */
    public Optional<BankAccount> preferredFor(CurrencyUnit currency) {
        return inUse().stream()
                .filter(each -> each.facts().currency().equals(currency))
                .findFirst();
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
