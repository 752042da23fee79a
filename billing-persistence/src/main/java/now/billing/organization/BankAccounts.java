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
    /** The columns of {@link #facts}, of an account {@code b}; named so that they stand beside those of others. */
    static final String COLUMNS = "b.label as account_label, b.holder as account_holder,"
            + " b.bank_name as account_bank_name, b.country_code as account_country,"
            + " b.currency_code as account_currency, b.iban as account_iban, b.bic as account_bic, b.account_number,"
            + " b.preferred as account_preferred";

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

    /** What is known of an account {@code b} whose row was read by {@link #COLUMNS}. */
    static BankAccountFacts facts(Row row) throws SQLException {
        return new BankAccountFacts(
                row.text("account_label"),
                row.text("account_holder"),
                row.text("account_bank_name"),
                row.text("account_country"),
                CurrencyUnit.of(row.text("account_currency")),
                row.text("account_iban"),
                row.text("account_bic"),
                row.text("account_number"),
                row.flag("account_preferred"));
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
