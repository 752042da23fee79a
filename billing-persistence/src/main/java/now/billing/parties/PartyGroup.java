package now.billing.parties;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.UUID;
import now.billing.storage.ConstantText;
import now.billing.storage.TenantSql;

/**
 * A party with all that were merged with it, as a list is restricted to it. A list that is read page by page compares
 * with a single id where it can: only then does an index give the rows in their order, however many there are.
 */
public final class PartyGroup {
    private final List<UUID> members;

    private PartyGroup(List<UUID> members) {
        this.members = members;
    }

    /** Those that this party stands for; of an unknown one only itself. */
    public static PartyGroup of(TenantSql sql, UUID party) {
        List<UUID> members =
                sql.rows(row -> row.uuid("member_id"), "select member_id from party_member where party_id = ?", party);
        return new PartyGroup(members.isEmpty() ? List.of(party) : members);
    }

    /** Adds the condition that a column names one of them. */
    public void restrict(ConstantText text, @CompileTimeConstant String column) {
        text.append("and").append(column);
        if (members.size() == 1) {
            text.append("= ?", members.get(0));
        } else {
            text.append("= any(?)", members);
        }
    }
}
