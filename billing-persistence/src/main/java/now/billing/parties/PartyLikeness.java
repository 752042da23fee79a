package now.billing.parties;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** Finds whom somebody typed a second time: by an index each, the first of them, none that is archived. */
@Dependent
public class PartyLikeness {
    private static final String OTHER =
            " p.role = ? and p.archived_at is null and p.id is distinct from cast(? as uuid)";

    private final TenantSql sql;

    @Inject
    public PartyLikeness(TenantSql sql) {
        this.sql = sql;
    }

    /**
     * The first other party by each likeness; no text is compared that is empty, and no name without a postcode.
     *
     * @param own the party that is compared, or null for a new one
     */
    public List<LikeParty> of(PartyRole role, @Nullable UUID own, PartyFacts facts) {
        return sql.rows(
                row -> new LikeParty(row.word("likeness", Likeness.class), row.uuid("id"), row.text("name")),
                "(select 'VAT_NUMBER' as likeness, p.id, p.name from party_tax_id t join party p"
                        + " on p.id = t.party_id where" + OTHER
                        + " and t.scheme = 'VAT' and t.value = any(?) order by p.id limit 1)"
                        + " union all (select 'EMAIL', p.id, p.name from party p where" + OTHER
                        + " and p.email <> '' and lower(p.email) = lower(?) order by p.id limit 1)"
                        + " union all (select 'NAME', p.id, p.name from party p where" + OTHER
                        + " and p.likeness is not null and p.likeness = case when ? <> '' then"
                        + " regexp_replace(shared.folded(?), '[[:space:][:punct:]]', '', 'g') || ' '"
                        + " || upper(regexp_replace(?, '[[:space:][:punct:]]', '', 'g')) end order by p.id limit 1)",
                role,
                own,
                vatNumbers(facts),
                role,
                own,
                facts.email(),
                role,
                own,
                facts.address().postCode(),
                facts.name(),
                facts.address().postCode());
    }

    private static List<String> vatNumbers(PartyFacts facts) {
        return facts.taxIds().stream()
                .filter(id -> id.scheme().equals(TaxIdentifier.VAT))
                .map(TaxIdentifier::value)
                .toList();
    }
}
