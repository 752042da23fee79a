package now.billing.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.storage.ConstantText;
import now.billing.storage.Ids;
import now.billing.storage.Keyset;
import now.billing.storage.PageOrder;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** The exchange rates of the organization: those that a person entered and those of the European Central Bank. */
@Dependent
public class ExchangeRates {
    /** How many days a rate that a person entered counts, its own day included: some are published by the month. */
    public static final int MANUAL_DAYS = 31;

    /** How many days a rate of the bank counts, its own day included: it publishes none at Easter and Christmas. */
    public static final int ECB_DAYS = 7;

    private static final String COLUMNS =
            "select r.id, r.rated_on, r.from_code, r.to_code, r.rate, r.source, r.entered_by, r.version";

    private final TenantSql sql;

    @Inject
    public ExchangeRates(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds the rate that a person entered; nothing where one between these currencies is there for that day. */
    public Optional<KnownRate> add(ExchangeRate rate, String by) {
        UUID id = Ids.next();
        int added = sql.execute(
                "insert into exchange_rate (id, rated_on, from_code, to_code, rate, source, entered_by)"
                        + " values (?, ?, ?, ?, ?, 'MANUAL', ?) on conflict do nothing",
                id,
                rate.date(),
                rate.from().code(),
                rate.to().code(),
                rate.rate(),
                by);
        return added == 1 ? find(id) : Optional.empty();
    }

    /** A rate, kept from others until the end of the transaction. */
    public Optional<KnownRate> hold(UUID id) {
        return sql.row(ExchangeRates::known, COLUMNS + " from exchange_rate r where r.id = ? for update", id);
    }

    public Optional<KnownRate> find(UUID id) {
        return sql.row(ExchangeRates::known, COLUMNS + " from exchange_rate r where r.id = ?", id);
    }

    /** Changes a rate; false where another one between these currencies is there for that day. */
    public boolean change(UUID id, ExchangeRate rate, String by) {
        return sql.execute(
                        "update exchange_rate r set rated_on = ?, from_code = ?, to_code = ?, rate = ?, entered_by = ?,"
                                + " updated_at = now(), version = version + 1 where r.id = ? and not exists"
                                + " (select 1 from exchange_rate o where o.from_code = ? and o.to_code = ?"
                                + " and o.rated_on = ? and o.source = 'MANUAL' and o.id <> r.id)",
                        rate.date(),
                        rate.from().code(),
                        rate.to().code(),
                        rate.rate(),
                        by,
                        id,
                        rate.from().code(),
                        rate.to().code(),
                        rate.date())
                == 1;
    }

    public void remove(UUID id) {
        sql.execute("delete from exchange_rate where id = ?", id);
    }

    /** Takes over what the bank published on a day, once and for all; false where that was done. */
    public boolean takeOver(LocalDate day, Collection<ExchangeRate> published) {
        boolean first =
                sql.execute("insert into exchange_rate_day (rated_on) values (?) on conflict do nothing", day) == 1;
        if (first) {
            for (ExchangeRate rate : published) {
                sql.execute(
                        "insert into exchange_rate (id, rated_on, from_code, to_code, rate, source, entered_by)"
                                + " values (?, ?, ?, ?, ?, 'ECB', 'ECB') on conflict do nothing",
                        Ids.next(),
                        day,
                        rate.from().code(),
                        rate.to().code(),
                        rate.rate());
            }
        }
        return first;
    }

    /**
     * Every rate between these currencies that counts on a day, the latest of each pair and source; of one day what a
     * person entered comes first.
     *
     * @param bank whether the rates of the bank count
     */
    public List<ExchangeRate> on(LocalDate day, Collection<CurrencyUnit> currencies, boolean bank) {
        List<String> codes = currencies.stream().map(CurrencyUnit::code).toList();
        return sql.rows(
                row -> known(row).rate(),
                COLUMNS + " from (select distinct on (from_code, to_code, source) * from exchange_rate"
                        + " where from_code = any(?) and to_code = any(?) and rated_on <= ?"
                        + " and (source = 'MANUAL' and rated_on > ? or ? and source = 'ECB' and rated_on > ?)"
                        + " order by from_code, to_code, source, rated_on desc) r"
                        + " order by r.rated_on desc, r.source desc, r.id",
                codes,
                codes,
                day,
                day.minusDays(MANUAL_DAYS),
                bank,
                day.minusDays(ECB_DAYS));
    }

    /** The latest day of which the bank's rates are here. */
    public Optional<LocalDate> latestOfBank() {
        return sql.row(row -> row.optionalDate("day"), "select max(rated_on) as day from exchange_rate_day")
                .flatMap(day -> day);
    }

    /** A page of rates. */
    public Page<KnownRate> page(ListQuery<RateTab, RateSort> query) {
        Keyset keyset = Keyset.of("exchange-rates", query, PageOrder.Values.DATE, "r.rated_on", "r.id");
        ConstantText text =
                ConstantText.of(COLUMNS + ",").append(keyset.columns()).append(" from exchange_rate r where true");
        if (query.tab() != RateTab.ALL) {
            text.append("and r.source = ?", query.tab());
        }
        String currency = query.filter().currency();
        if (currency != null) {
            text.append("and (r.from_code = ? or r.to_code = ?)", currency, currency);
        }
        if (query.filter().from() != null) {
            text.append("and r.rated_on >= ?", query.filter().from());
        }
        if (query.filter().to() != null) {
            text.append("and r.rated_on <= ?", query.filter().to());
        }
        return keyset.page(sql, ExchangeRates::known, text, query.limit());
    }

    private static KnownRate known(Row row) throws SQLException {
        RateSource source = row.word("source", RateSource.class);
        return new KnownRate(
                row.uuid("id"),
                new ExchangeRate(
                        CurrencyUnit.of(row.text("from_code")),
                        CurrencyUnit.of(row.text("to_code")),
                        row.decimal("rate"),
                        row.date("rated_on"),
                        source.name()),
                source,
                row.text("entered_by"),
                row.number("version"));
    }
}
