package now.billing.banking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.NoSuchElementException;
import now.billing.kernel.document.Iban;
import now.billing.storage.TenantSql;

/** How the organization takes what banks say, and which accounts are its own. */
@Dependent
public class BankSettings {
    private final TenantSql sql;

    @Inject
    public BankSettings(TenantSql sql) {
        this.sql = sql;
    }

    public BankSetting get() {
        return sql.row(
                        row -> new BankSetting(row.flag("book_certain"), row.number("version")),
                        "select book_certain, version from bank_setting")
                .orElseThrow(NoSuchElementException::new);
    }

    /** False where another version is stored. */
    public boolean change(boolean bookCertain, long version) {
        return sql.execute(
                        "update bank_setting set book_certain = ?, version = version + 1 where version = ?",
                        bookCertain,
                        version)
                == 1;
    }

    /** Only one transaction writes entries at a time: what is known is asked before it is added to. */
    public void lock() {
        sql.row(row -> row.flag("only_row"), "select only_row from bank_setting for no key update");
    }

    /** Every account that is or was ours, the oldest first: of two with the same IBAN it stands for both, always. */
    public List<OwnAccount> accounts() {
        return sql.rows(
                row -> new OwnAccount(
                        row.uuid("id"), row.text("label"), Iban.compact(row.text("iban")), row.text("account_number")),
                "select id, label, iban, account_number from bank_account order by id");
    }
}
