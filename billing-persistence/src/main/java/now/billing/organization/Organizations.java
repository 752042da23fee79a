package now.billing.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import now.billing.json.StoredJson;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** The one organization of the tenant. */
@Dependent
public class Organizations {
    private static final String COLUMNS = "o.display_name, o.legal_name, o.email, o.phone, o.mobile, o.website,"
            + " o.street, o.building_number, o.line2, o.line3, o.post_code, o.town, o.region, o.country_code,"
            + " array(select t.scheme from organization_tax_id t where t.organization_id = o.id order by t.position)"
            + " as tax_schemes,"
            + " array(select t.value from organization_tax_id t where t.organization_id = o.id order by t.position)"
            + " as tax_values,"
            + " o.currency_code, o.locale_code, o.language_code, o.time_zone, o.accent_colour, o.paper, o.logo_digest,"
            + " o.default_terms, o.default_notes, o.default_due_days, o.default_price_basis, o.cash_rounding,"
            + " o.more::text as more, " + LookColumns.NAMES;

    private static final String ISSUER = "select " + COLUMNS + ", b.id is not null as has_account, "
            + BankAccounts.COLUMNS + ", s.id as series_id, s.pattern, s.resets"
            + " from organization o left join lateral (select a.* from bank_account a"
            + " where a.id = ? or (cast(? as uuid) is null and a.archived_at is null and a.currency_code = ?)"
            + " order by a.preferred desc, a.id limit 1) b on true"
            + " left join lateral (select n.id, n.pattern, n.resets from number_series n"
            + " where n.document_kind = ? and n.preferred order by n.id limit 1) s on true";

    private final TenantSql sql;

    @Inject
    public Organizations(TenantSql sql) {
        this.sql = sql;
    }

    /** Founds it; a second one violates {@code organization_only_one}. */
    public Organization found(Organization organization) {
        return sql.add(organization);
    }

    public Optional<Organization> find() {
        return sql.query(Organization.class, "select o from Organization o")
                .getResultStream()
                .findFirst();
    }

    /**
     * The organization of a tenant that is set up.
     *
     * @throws IllegalStateException before set-up; no screen and no call gets that far
     */
    public Organization get() {
        return find().orElseThrow(() -> new IllegalStateException("the tenant has no organization yet"));
    }

    /** Lets others who hold it, and those who change it, wait until this transaction ends; readers do not. */
    public void hold() {
        sql.row(row -> row.uuid("id"), "select id from organization for no key update");
    }

    /**
     * What is known of the organization of a tenant that is set up, for those who change nothing: one statement.
     *
     * @throws IllegalStateException before set-up
     */
    public OrganizationFacts facts() {
        return sql.row(Organizations::facts, "select " + COLUMNS + " from organization o")
                .orElseThrow(() -> new IllegalStateException("the tenant has no organization yet"));
    }

    /**
     * What the organization brings to a document that it issues, for those who change nothing: one statement.
     *
     * @param accountId the account that the document names, archived or not; null takes the preferred one of its
     *     currency
     * @throws IllegalStateException before set-up
     */
    public Issuer issuer(DocumentKind kind, CurrencyUnit currency, @Nullable UUID accountId) {
        return sql.row(Organizations::issuer, ISSUER, accountId, accountId, currency.code(), kind)
                .orElseThrow(() -> new IllegalStateException("the tenant has no organization yet"));
    }

    private static Issuer issuer(Row row) throws SQLException {
        BankAccountFacts account = row.flag("has_account") ? BankAccounts.facts(row) : null;
        Numbering numbering = row.optionalUuid("series_id").isPresent() ? Numbering.read(row) : null;
        return new Issuer(facts(row), account, numbering);
    }

    private static OrganizationFacts facts(Row row) throws SQLException {
        return new OrganizationFacts(
                row.text("display_name"),
                row.text("legal_name"),
                row.text("email"),
                row.text("phone"),
                row.text("mobile"),
                row.text("website"),
                AddressColumns.address(row),
                TaxIdColumns.identifiers(row.texts("tax_schemes"), row.texts("tax_values")),
                CurrencyUnit.of(row.text("currency_code")),
                row.text("locale_code"),
                row.text("language_code"),
                row.text("time_zone"),
                row.text("accent_colour"),
                row.word("paper", Branding.Paper.class),
                row.optionalText("logo_digest").orElse(""),
                row.text("default_terms"),
                row.text("default_notes"),
                row.integer("default_due_days"),
                row.word("default_price_basis", PriceBasis.class),
                row.flag("cash_rounding"),
                StoredJson.read(PartyTerms.SHAPE, row.optionalText("more").orElse(null)),
                LookColumns.look(row));
    }

    /** The zone that decides which day it is; cheap enough to ask at the start of every call. */
    public Optional<ZoneId> zone() {
        return sql.row(row -> ZoneId.of(row.text("time_zone")), "select time_zone from organization");
    }
}
