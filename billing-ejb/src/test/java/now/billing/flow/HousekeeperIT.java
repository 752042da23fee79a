package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import now.billing.automating.Housekeeper;
import now.billing.issuing.Issued;
import now.billing.storage.TenantSql;
import org.junit.jupiter.api.Test;

/** Looking after a tenant's house, on a real database. */
class HousekeeperIT extends FlowCase {
    private static final Duration WEEK_AND_A_BIT = Duration.ofDays(7).plusSeconds(1);

    @Test
    void answersGoAfterTheirDayAndDoneEventsAfterTheirWeek() {
        business.issued(null);
        execute("update outbox_event set done_at = created_at where done_at is null");
        execute("insert into idempotency_record (caller, idempotency_key, request_digest, created_at)"
                + " select 'caller', 'key', 'digest', created_at from outbox_event");
        lookAfter(Duration.ofHours(23));
        assertThat(count("select count(*)::int as number from idempotency_record"))
                .isEqualTo(1);
        lookAfter(Duration.ofHours(25));
        assertThat(count("select count(*)::int as number from idempotency_record"))
                .isZero();
        assertThat(count("select count(*)::int as number from outbox_event")).isEqualTo(1);
        lookAfter(WEEK_AND_A_BIT);
        assertThat(count("select count(*)::int as number from outbox_event")).isZero();
    }

    @Test
    void aTurnIsTakenOnceAnHourWhicheverNodeAsks() {
        lookAfter(Duration.ZERO);
        execute("insert into idempotency_record (caller, idempotency_key, request_digest, created_at)"
                + " values ('caller', 'key', 'digest', to_timestamp(0))");
        lookAfter(Duration.ofMinutes(59));
        assertThat(count("select count(*)::int as number from idempotency_record"))
                .isEqualTo(1);
        lookAfter(Duration.ofMinutes(60));
        assertThat(count("select count(*)::int as number from idempotency_record"))
                .isZero();
    }

    @Test
    void aDocumentThatDoesNotStandWhereTheFactsPutItIsToldAndLeftAsItIs() {
        Issued sound = business.issued(null);
        Issued wrong = business.issued(null);
        assertThat(told(Duration.ZERO)).isEmpty();
        assertThat(count("select drifting as number from housekeeping")).isZero();

        allocated(wrong, 1);
        assertThat(told(Duration.ofHours(1)))
                .singleElement()
                .asString()
                .contains(wrong.ref().toString(), business.tenant().value())
                .doesNotContain(sound.ref().toString());
        assertThat(count("select drifting as number from housekeeping")).isEqualTo(1);
        assertThat(count("select count(*)::int as number from document_standing where allocated = 1"))
                .as("not repaired")
                .isEqualTo(1);
        allocated(wrong, 0);
    }

    private void allocated(Issued document, int amount) {
        units.as(
                business.tenant(),
                sql -> sql.execute(
                        "update document_standing set allocated = ? where document_id = ?",
                        amount,
                        document.ref().id()));
    }

    @Test
    void aDocumentThatWasNeverSentDoesNotStandAsSentNorAsViewed() {
        business.issued(null);
        business.issued(null);
        execute("insert into document_reception (document_kind, document_id, sent_at, viewed_at)"
                + " select document_kind, document_id, case when row = 1 then issued_at end,"
                + " case when row = 2 then issued_at end"
                + " from (select *, row_number() over (order by number) as row from issued_record) r");
        assertThat(told(Duration.ZERO)).hasSize(2);
    }

    private void lookAfter(Duration later) {
        Clock clock = Clock.fixed(Business.NOW.plus(later), ZoneOffset.UTC);
        RelaySteps.housekeeper(units, business.tenant(), clock).lookAfter(business.tenant());
    }

    /** What the log tells as an error while the house is looked after. */
    private List<String> told(Duration later) {
        List<String> told = new ArrayList<>();
        Logger log = Logger.getLogger(Housekeeper.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().equals(Level.SEVERE)) {
                    told.add(line.getMessage());
                }
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        log.addHandler(listener);
        try {
            lookAfter(later);
        } finally {
            log.removeHandler(listener);
        }
        return told;
    }

    private void execute(@CompileTimeConstant String text) {
        business.call(w -> w.bean(TenantSql.class).execute(text));
    }

    private int count(@CompileTimeConstant String query) {
        return units.as(
                business.tenant(),
                sql -> sql.row(row -> row.integer("number"), query).orElseThrow());
    }
}
