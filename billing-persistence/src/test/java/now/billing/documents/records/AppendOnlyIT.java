package now.billing.documents.records;

import static org.assertj.core.api.Assertions.assertThat;

import now.billing.tenancy.TenantCode;
import now.billing.testing.AsRole;
import now.billing.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is only ever added: the tenant's role has no right to change or delete it, whatever the application does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppendOnlyIT {
    private static final String DENIED = "42501";

    private TestDatabase database;
    private TenantCode tenant;

    @BeforeAll
    void start() {
        database = TestDatabase.fresh();
        tenant = database.tenant();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image",
                "issued_record",
                "artifact",
                "document_link",
                "document_event",
                "deposit_release",
                "document_view",
                "payment",
                "payment_reversal",
                "party_merge",
                "allocation",
                "late_fee",
                "early_discount",
                "early_discount_tax",
                "ledger_entry",
                "reminder_hold",
                "reminder",
                "evidence_entry",
                "evidence_sealing",
                "tree_head",
                "outbox_consumption"
            })
    void appendOnlyTablesRefuseUpdateDeleteAndTruncate(String table) {
        assertDenied("update " + table + " set created_at = now()");
        assertDenied("delete from " + table);
        assertDenied("truncate " + table);
        assertThat(AsRole.refusal(database, tenant, "select count(*) from " + table))
                .as("reading is allowed")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "delivery, recipient",
        "delivery, message_id",
        "number_counter, series_id",
        "number_counter, period",
        "document_standing, currency_code",
        "party_account, party_id",
        "outbox_event, payload",
        "outbox_event, type",
        "idempotency_record, request_digest",
        "evidence_pending, entry_id"
    })
    void whereOneColumnMayChangeTheOthersMayNot(String table, String column) {
        assertDenied("update " + table + " set " + column + " = " + column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number_counter",
                "document_standing",
                "delivery",
                "delivery_receiver",
                "delivery_file",
                "housekeeping",
                "organization",
                "bank_account",
                "tax_setting",
                "number_series",
                "party_account"
            })
    void whatIsKeptForEverCannotBeDeleted(String table) {
        assertDenied("delete from " + table);
    }

    private void assertDenied(String text) {
        assertThat(AsRole.refusal(database, tenant, text)).as(text).isEqualTo(DENIED);
    }
}
