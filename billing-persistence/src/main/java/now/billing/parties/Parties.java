package now.billing.parties;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.json.StoredJson;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.terms.PartyHabits;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.organization.AddressColumns;
import now.billing.organization.TaxIdColumns;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** Customers and suppliers, each with the account row that settlement locks. The id of another role is unknown. */
@Dependent
public class Parties {
    /** The comparison of a column with a party and all that were merged with it; for pages see {@link PartyGroup}. */
    public static final String MEMBERS = " = any(array(select g.member_id from party_member g where g.party_id = ?))";

    private static final String HOLDER =
            " = (select coalesce(a.merged_into, a.party_id) from party_account a where a.party_id = ?)";

    private static final int CONTACT_COLUMNS = 5;

    private static final String FACTS = "select customer_number, name, legal_name, email, phone, language_code,"
            + " currency_code, street, building_number, line2, line3, post_code, town, region, country_code,"
            + " array(select t.scheme from party_tax_id t where t.party_id = c.id order by t.position)"
            + " as tax_schemes,"
            + " array(select t.value from party_tax_id t where t.party_id = c.id order by t.position)"
            + " as tax_values,"
            + " array(select x.word from party_contact p"
            + " cross join lateral unnest(array[p.name, p.role, p.email, p.phone, p.receives])"
            + " with ordinality as x (word, place)"
            + " where p.party_id = c.id order by p.position, x.place) as contact_words,"
            + " buyer_reference, due_days, notes, more::text as more, habits::text as habits from party c";

    private final TenantSql sql;

    @Inject
    public Parties(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds a party and opens its account. */
    public KnownParty add(KnownParty party) {
        sql.add(party);
        sql.execute("insert into party_account (party_id) values (?)", party.id());
        return party;
    }

    public Optional<KnownParty> find(PartyRole role, UUID id) {
        return sql.find(KnownParty.class, id).filter(party -> party.role() == role);
    }

    /** What is known of a party, or of whom it was merged into, for those who change nothing: one statement. */
    public Optional<PartyFacts> factsOf(PartyRole role, UUID id) {
        return sql.row(Parties::facts, FACTS + " where c.id" + HOLDER + " and c.role = ?", id, role);
    }

    /** What a party, or whom it was merged into, is called, and whether it is still offered. */
    public Optional<PartyName> nameOf(PartyRole role, UUID id) {
        return sql.row(
                row -> new PartyName(row.uuid("id"), row.text("name"), row.flag("archived")),
                "select id, name, archived_at is not null as archived from party where id" + HOLDER + " and role = ?",
                id,
                role);
    }

    /** The party itself, or whom it was merged into. */
    public UUID holder(UUID id) {
        return sql.row(
                        row -> row.uuid("holder"),
                        "select coalesce(merged_into, party_id) as holder from party_account where party_id = ?",
                        id)
                .orElse(id);
    }

    private static PartyFacts facts(Row row) throws SQLException {
        return new PartyFacts(
                row.text("customer_number"),
                row.text("name"),
                row.text("legal_name"),
                row.text("email"),
                row.text("phone"),
                row.text("language_code"),
                row.text("currency_code"),
                AddressColumns.address(row),
                TaxIdColumns.identifiers(row.texts("tax_schemes"), row.texts("tax_values")),
                contacts(row.texts("contact_words")),
                row.text("buyer_reference"),
                row.optionalInteger("due_days").orElse(null),
                row.text("notes"),
                StoredJson.read(PartyTerms.SHAPE, row.optionalText("more").orElse(null)),
                StoredJson.read(PartyHabits.SHAPE, row.optionalText("habits").orElse(null)));
    }

    private static List<ContactFacts> contacts(List<String> words) {
        List<ContactFacts> contacts = new ArrayList<>();
        for (int i = 0; i < words.size(); i += CONTACT_COLUMNS) {
            contacts.add(new ContactFacts(
                    words.get(i),
                    words.get(i + 1),
                    words.get(i + 2),
                    words.get(i + 3),
                    KnownContact.part(words.get(i + 4))));
        }
        return contacts;
    }

    /** Removes a party without a history; otherwise the database refuses at the next flush. */
    public void remove(KnownParty party) {
        sql.remove(party);
    }

    /**
     * Takes the party's account for this transaction; others who settle for the same party wait. Taken before any
     * balance is read. Of a party that was merged, if only while this waited, it takes the account of the holder, too.
     *
     * @return the party, or whom it was merged into
     */
    public UUID lockAccount(UUID partyId) {
        UUID locked = partyId;
        Optional<UUID> holder = lock(locked);
        while (holder.isPresent()) {
            locked = holder.get();
            holder = lock(locked);
        }
        return locked;
    }

    /** Who holds the account that was locked, as the last one who had it says. */
    private Optional<UUID> lock(UUID partyId) {
        return sql.row(
                        row -> row.optionalUuid("merged_into"),
                        "update party_account set movements = movements + 1 where party_id = ? returning merged_into",
                        partyId)
                .orElseThrow(() -> new IllegalStateException("a party has exactly one account"));
    }

    /** The parties of these ids, in their order. */
    public List<KnownParty> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<KnownParty> parties =
                new ArrayList<>(sql.query(KnownParty.class, "select c from KnownParty c where c.id in :ids")
                        .setParameter("ids", ids)
                        .setHint("eclipselink.batch", "c.taxIds")
                        .setHint("eclipselink.batch", "c.contacts")
                        .setHint("eclipselink.batch.type", "IN")
                        .getResultList());
        parties.sort(Comparator.comparingInt(party -> ids.indexOf(party.id())));
        return parties;
    }
}
