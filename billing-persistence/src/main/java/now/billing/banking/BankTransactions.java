package now.billing.banking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.Ids;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** Entries of bank accounts: added once, and then only decided about. */
@Dependent
public class BankTransactions {
    static final String COLUMNS =
            "t.id, t.import_id, b.label as account_name, t.account_id, t.entry_key, t.part, t.incoming,"
                    + " t.reversal, t.amount, t.charges, t.currency_code, t.booked_on, t.valued_on,"
                    + " t.name, t.iban, t.reference,"
                    + " t.remittance, t.bank_reference, t.end_to_end, t.state, t.payment_id,"
                    + " t.by_itself, t.reason, t.decided_by,"
                    + " t.decided_at";
    static final String TABLES = " from bank_transaction t join bank_account b on b.id = t.account_id where";

    private final TenantSql sql;

    @Inject
    public BankTransactions(TenantSql sql) {
        this.sql = sql;
    }

    /** What is known of these entries of an account: their highest part, and 0 for a sum alone. */
    public Map<String, Integer> known(UUID account, List<String> keys) {
        Map<String, Integer> known = new HashMap<>();
        sql.rows(
                        row -> Map.entry(row.text("entry_key"), row.integer("part")),
                        "select entry_key, max(part) as part from bank_transaction where account_id = ?"
                                + " and entry_key = any(?) group by entry_key",
                        account,
                        keys)
                .forEach(each -> known.put(each.getKey(), each.getValue()));
        return known;
    }

    /** The sum of a batch whose transactions came: it is not asked about any more, unless somebody decided about it. */
    public boolean replaceSum(UUID account, String key) {
        return sql.execute(
                        "update bank_transaction set state = 'REPLACED' where account_id = ? and entry_key = ?"
                                + " and part = 0 and state in ('OPEN', 'OUT')",
                        account,
                        key)
                == 1;
    }

    /** Adds entries; each that is there already stays as it is. */
    public void add(UUID importId, List<BankFacts> entries, Instant at) {
        List<List<Object>> rows = entries.stream()
                .map(each -> Arrays.<Object>asList(
                        Ids.next(),
                        each.accountId(),
                        importId,
                        each.entryKey(),
                        each.part(),
                        each.incoming() ? BankState.OPEN : BankState.OUT,
                        each.incoming(),
                        each.reversal(),
                        each.amount().amount(),
                        each.charges().amount(),
                        each.amount().currency().code(),
                        each.bookedOn(),
                        each.valuedOn(),
                        each.name(),
                        each.iban(),
                        each.reference(),
                        each.remittance(),
                        each.bankReference(),
                        each.endToEnd(),
                        at))
                .toList();
        sql.batch(
                "insert into bank_transaction (id, account_id, import_id, entry_key, part, state, incoming, reversal,"
                        + " amount, charges, currency_code, booked_on, valued_on, name, iban, reference, remittance,"
                        + " bank_reference, end_to_end, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (account_id, entry_key, part) do nothing",
                rows);
    }

    public Optional<BankTransaction> find(UUID id) {
        return sql.row(BankTransactions::read, "select " + COLUMNS + TABLES + " t.id = ?", id);
    }

    /** The same; nobody else decides about it until the transaction ends. */
    public Optional<BankTransaction> lock(UUID id) {
        return sql.row(BankTransactions::read, "select " + COLUMNS + TABLES + " t.id = ? for no key update of t", id);
    }

    /** Receipts that nobody ever decided about, after this id; what a person took back is a person's. */
    public List<BankTransaction> undecided(UUID after, int most) {
        return sql.rows(
                BankTransactions::read,
                "select " + COLUMNS + TABLES + " t.state = 'OPEN' and t.incoming and not t.reversal"
                        + " and t.decided_at is null and t.id > ? order by t.id limit ?",
                after,
                most);
    }

    /** It is recorded as this payment. */
    public void matched(UUID id, UUID payment, boolean byItself, String by, Instant at) {
        sql.execute(
                "update bank_transaction set state = 'MATCHED', payment_id = ?, by_itself = ?, decided_by = ?,"
                        + " decided_at = ? where id = ?",
                payment,
                byItself,
                by,
                at,
                id);
        decided(id, DecisionType.MATCHED, payment, "", by, at);
    }

    /** It is no customer's payment. */
    public void ignored(UUID id, String reason, String by, Instant at) {
        sql.execute(
                "update bank_transaction set state = 'IGNORED', reason = ?, decided_by = ?,"
                        + " decided_at = ? where id = ?",
                reason,
                by,
                at,
                id);
        decided(id, DecisionType.IGNORED, null, reason, by, at);
    }

    /** Somebody looks at it again. */
    public void reopened(UUID id, String by, Instant at) {
        sql.execute(
                "update bank_transaction set state = 'OPEN', reason = '', decided_by = ?, decided_at = ? where id = ?",
                by,
                at,
                id);
        decided(id, DecisionType.REOPENED, null, "", by, at);
    }

    /** The payment that it was recorded as was reversed, wherever that was done. */
    public void undone(UUID payment, String by, Instant at) {
        sql.rows(
                        row -> row.uuid("id"),
                        "update bank_transaction set state = 'OPEN', payment_id = null, by_itself = false,"
                                + " decided_by = ?, decided_at = ? where payment_id = ? returning id",
                        by,
                        at,
                        payment)
                .forEach(id -> decided(id, DecisionType.UNDONE, payment, "", by, at));
    }

    private void decided(UUID id, DecisionType type, @Nullable UUID payment, String reason, String by, Instant at) {
        sql.execute(
                "insert into bank_decision (id, transaction_id, type, payment_id, reason, decided_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                id,
                type,
                payment,
                reason,
                by,
                at);
    }

    static BankTransaction read(Row row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.text("currency_code"));
        return new BankTransaction(
                row.uuid("id"),
                row.uuid("import_id"),
                row.text("account_name"),
                new BankFacts(
                        row.uuid("account_id"),
                        row.text("entry_key"),
                        row.integer("part"),
                        row.flag("incoming"),
                        row.flag("reversal"),
                        Money.of(row.decimal("amount"), currency),
                        Money.of(row.decimal("charges"), currency),
                        row.date("booked_on"),
                        row.date("valued_on"),
                        row.text("name"),
                        row.text("iban"),
                        row.text("reference"),
                        row.text("remittance"),
                        row.text("bank_reference"),
                        row.text("end_to_end")),
                row.word("state", BankState.class),
                row.optionalUuid("payment_id").orElse(null),
                row.flag("by_itself"),
                row.text("reason"),
                row.text("decided_by"),
                row.optionalInstant("decided_at").orElse(null));
    }
}
