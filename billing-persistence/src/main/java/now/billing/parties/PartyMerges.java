package now.billing.parties;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.document.PartyRole;
import now.billing.storage.TenantSql;

/** Which parties were merged into which; a merge is a fact and is not taken back. */
@Dependent
public class PartyMerges {
    private final TenantSql sql;

    @Inject
    public PartyMerges(TenantSql sql) {
        this.sql = sql;
    }

    /** Whether there is a party of this role. */
    public boolean isKnown(PartyRole role, UUID id) {
        return sql.row(row -> row.uuid("id"), "select id from party where id = ? and role = ?", id, role)
                .isPresent();
    }

    /** Waits for the merges that are under way; taken before any account. */
    public void takeTurn() {
        sql.execute("update party_merge_turn set merges = merges + 1");
    }

    /** Takes the accounts that a party holds; before its own, as whoever settles for one of them does. */
    public void holdMembers(UUID party) {
        sql.rows(
                row -> row.uuid("party_id"),
                "select party_id from party_account where merged_into = ? order by party_id for update",
                party);
    }

    /**
     * Waits for whoever writes something of a party that is not committed yet, and keeps others from it until the end
     * of this transaction; taken after the accounts.
     */
    public void hold(UUID id) {
        sql.row(row -> row.uuid("id"), "select id from party where id = ? for update", id);
    }

    /** Gives the account of a party, and those that it holds, to another one. */
    public void add(UUID party, UUID into, String by, Instant at) {
        sql.execute(
                "insert into party_merge (party_id, into_id, merged_by, merged_at) values (?, ?, ?, ?)",
                party,
                into,
                by,
                at);
        sql.execute(
                "update party_account set merged_into = ? where party_id = ? or merged_into = ?", into, party, party);
    }

    /** Of these parties those that were merged, each with who holds it now. */
    public Map<UUID, UUID> holders(Collection<UUID> parties) {
        Map<UUID, UUID> holders = new LinkedHashMap<>();
        if (!parties.isEmpty()) {
            sql.rows(
                    row -> holders.put(row.uuid("party_id"), row.uuid("merged_into")),
                    "select party_id, merged_into from party_account"
                            + " where party_id = any(?) and merged_into is not null",
                    parties);
        }
        return holders;
    }
}
