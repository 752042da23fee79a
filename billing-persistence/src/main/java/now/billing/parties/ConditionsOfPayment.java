package now.billing.parties;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import now.billing.json.StoredJson;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.terms.PaymentConditions;
import now.billing.storage.Ids;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;

/** The usual conditions of payment: the organization's, and those of customers who have their own. */
@Dependent
public class ConditionsOfPayment {
    private final TenantSql sql;

    @Inject
    public ConditionsOfPayment(TenantSql sql) {
        this.sql = sql;
    }

    /** @param customer or null for the organization's */
    public Optional<KnownConditions> find(@Nullable UUID customer) {
        return sql.row(
                ConditionsOfPayment::known,
                "select conditions::text as conditions, version from payment_conditions"
                        + " where customer_id is not distinct from ?",
                customer);
    }

    /**
     * Keeps conditions in place of those of this version, 0 where there were none.
     *
     * @return false where another version is kept
     */
    public boolean keep(@Nullable UUID customer, PaymentConditions conditions, long version, Instant now) {
        String text = CanonicalJson.text(PaymentConditions.SHAPE.write(conditions));
        if (version == 0) {
            return sql.execute(
                            "insert into payment_conditions (id, customer_id, conditions, created_at, updated_at)"
                                    + " values (?, ?, cast(? as jsonb), ?, ?) on conflict do nothing",
                            Ids.next(),
                            customer,
                            text,
                            now,
                            now)
                    == 1;
        }
        return sql.execute(
                        "update payment_conditions set conditions = cast(? as jsonb), updated_at = ?,"
                                + " version = version + 1 where customer_id is not distinct from ? and version = ?",
                        text,
                        now,
                        customer,
                        version)
                == 1;
    }

    /** Forgets them; false where another version is kept. */
    public boolean remove(@Nullable UUID customer, long version) {
        return sql.execute(
                        "delete from payment_conditions where customer_id is not distinct from ? and version = ?",
                        customer,
                        version)
                == 1;
    }

    private static KnownConditions known(Row row) throws SQLException {
        return new KnownConditions(
                StoredJson.read(PaymentConditions.SHAPE, row.text("conditions")), row.number("version"));
    }
}
