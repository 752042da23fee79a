package now.billing.banking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.json.StoredProblem;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.problem.Problem;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** Bank files: their bytes in parts of at most a megabyte until they are read, and how far that is. */
@Dependent
public class BankImports {
    private static final String COLUMNS =
            "select id, name, account_id, size, state, attempts, total, seen, added, read_at, problem, brought_by,"
                    + " created_at, finished_at from bank_import";
    private static final int FORGOTTEN_AT_ONCE = 50;

    private final TenantSql sql;

    @Inject
    public BankImports(TenantSql sql) {
        this.sql = sql;
    }

    /** Begins one whose bytes arrive. */
    public void begin(BankImport one) {
        sql.execute(
                "insert into bank_import (id, name, account_id, state, brought_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                one.id(),
                one.name(),
                one.accountId(),
                ImportState.RECEIVING,
                one.broughtBy(),
                one.broughtAt());
    }

    public void addPart(UUID id, int number, byte[] content) {
        sql.execute("insert into bank_import_part (import_id, number, content) values (?, ?, ?)", id, number, content);
    }

    /** The part of this number, from 0. */
    public Optional<byte[]> part(UUID id, int number) {
        return sql.row(
                row -> row.bytes("content"),
                "select content from bank_import_part where import_id = ? and number = ?",
                id,
                number);
    }

    /**
     * All bytes are there.
     *
     * @return this import; or the one that the same file is already, and then nothing of this one is left
     */
    public UUID queue(UUID id, long size, ContentDigest digest) {
        sql.row(row -> row.flag("only_row"), "select only_row from bank_setting for no key update");
        Optional<UUID> known = sql.row(
                row -> row.uuid("id"),
                "select id from bank_import where digest = ? and state in ('QUEUED', 'READING', 'DONE')",
                digest.hex());
        if (known.isPresent()) {
            forget(id);
            return known.get();
        }
        sql.execute(
                "update bank_import set size = ?, digest = ?, state = 'QUEUED' where id = ?", size, digest.hex(), id);
        return id;
    }

    /** Leaves no trace of a file whose bytes did not all come. */
    public void forget(UUID id) {
        sql.execute("delete from bank_import where id = ? and state = 'RECEIVING'", id);
    }

    /** Files whose bytes stopped coming before this time; how many were forgotten. */
    public int forgetAbandoned(Instant before) {
        return sql.execute(
                "delete from bank_import where id in (select id from bank_import where state = 'RECEIVING'"
                        + " and created_at < ? limit ?)",
                before,
                FORGOTTEN_AT_ONCE);
    }

    public Optional<BankImport> find(UUID id) {
        return sql.row(BankImports::read, COLUMNS + " where id = ? and state <> 'RECEIVING'", id);
    }

    /** The newest ones. */
    public List<BankImport> latest(int most) {
        return sql.rows(BankImports::read, COLUMNS + " where state <> 'RECEIVING' order by id desc limit ?", most);
    }

    /** Takes the next file for a while; a node that dies loses it at the end of that. */
    public Optional<BankImport> claim(Instant now, Instant until) {
        return sql.row(
                BankImports::read,
                "update bank_import set state = 'READING', claimed_until = ?,"
                        + " seen = case when read_at is null then 0 else seen end, attempts ="
                        + " attempts + 1 where id = (select id from bank_import"
                        + " where state in ('QUEUED', 'READING') and coalesce(claimed_until, created_at) <= ?"
                        + " order by created_at, id limit 1 for update skip locked)"
                        + " returning id, name, account_id, size, state, attempts, total, seen,"
                        + " added, read_at, problem, brought_by,"
                        + " created_at, finished_at",
                until,
                now);
    }

    /** Says how many entries it has; false where somebody stopped it. */
    public boolean counted(UUID id, int total, Instant until) {
        return sql.execute(
                        "update bank_import set total = ?, claimed_until = ? where id = ? and state = 'READING'",
                        total,
                        until,
                        id)
                == 1;
    }

    /** Notes more entries that were looked at; false where somebody stopped it. */
    public boolean advance(UUID id, int seen, int added, Instant until) {
        return sql.execute(
                        "update bank_import set seen = seen + ?, added = added + ?, claimed_until = ?"
                                + " where id = ? and state = 'READING'",
                        seen,
                        added,
                        until,
                        id)
                == 1;
    }

    /** It is read to its end, and is held on to until what follows from it is done; false where somebody stopped it. */
    public boolean wasRead(UUID id, Instant at, Instant until) {
        return sql.execute(
                        "update bank_import set read_at = ?, claimed_until = ? where id = ? and state = 'READING'",
                        at,
                        until,
                        id)
                == 1;
    }

    /** It is read to its end, and what follows from it is done. */
    public void done(UUID id, Instant at) {
        end(id, ImportState.DONE, null, at);
    }

    /** It cannot be read. */
    public void failed(UUID id, Problem problem, Instant at) {
        end(id, ImportState.FAILED, StoredProblem.text(problem), at);
    }

    /** Somebody stops it; false where it is over already. */
    public boolean cancel(UUID id, Instant at) {
        return end(id, ImportState.CANCELLED, null, at);
    }

    private boolean end(UUID id, ImportState state, @Nullable String problem, Instant at) {
        boolean ended = sql.execute(
                        "update bank_import set state = ?, problem = cast(? as jsonb),"
                                + " claimed_until = null, finished_at = ?"
                                + " where id = ? and state in ('QUEUED', 'READING')",
                        state,
                        problem,
                        at,
                        id)
                == 1;
        if (ended) {
            sql.execute("delete from bank_import_part where import_id = ?", id);
        }
        return ended;
    }

    private static BankImport read(Row row) throws SQLException {
        return new BankImport(
                row.uuid("id"),
                row.text("name"),
                row.optionalUuid("account_id").orElse(null),
                row.number("size"),
                row.word("state", ImportState.class),
                row.integer("attempts"),
                row.integer("total"),
                row.integer("seen"),
                row.integer("added"),
                row.optionalInstant("read_at").isPresent(),
                row.optionalText("problem").map(StoredProblem::read).orElse(null),
                row.text("brought_by"),
                row.instant("created_at"),
                row.optionalInstant("finished_at").orElse(null));
    }
}
