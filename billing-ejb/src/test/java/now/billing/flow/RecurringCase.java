package now.billing.flow;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import now.billing.automating.RecurringRuns;
import now.billing.documents.recurring.RecurringSlot;
import now.billing.drafting.RecurringStanding;
import now.billing.drafting.SaveDraft;
import now.billing.facade.RecurringFacade;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.document.RecurringFacts.Mode;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import now.billing.maintaining.CustomerRecords;
import org.jspecify.annotations.Nullable;

/** Steps of the tests of recurring invoices: one is written, its customer comes and goes, and the clock runs on. */
abstract class RecurringCase extends FlowCase {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate LAST_OF_YEAR = LocalDate.of(2026, 12, 31);

    static Recurrence monthly(LocalDate startsOn, @Nullable Integer times) {
        return new Recurrence(Rhythm.MONTHLY, startsOn, null, times);
    }

    UUID recurring(Recurrence recurrence, Mode mode, String text) {
        DocumentContent sample = Samples.content(null);
        DocumentContent content = sample.toBuilder()
                .lines(Stream.of(sample.lines().get(0))
                        .map(line -> ContentLine.of(text, line.quantity(), line.unit(), line.unitPrice(), line.tax()))
                        .toList())
                .build();
        return business.<UUID>call(beans -> beans.bean(RecurringFacade.class)
                .save(new SaveDraft(null, null, business.customerId(), content, new RecurringFacts(recurrence, mode)))
                .id());
    }

    void archiveCustomer(boolean archived) {
        business.call(beans -> {
            CustomerRecords customers = beans.bean(CustomerRecords.class);
            long version = customers.get(business.customerId()).version();
            if (archived) {
                customers.archive(business.customerId(), version);
            } else {
                customers.restore(business.customerId(), version);
            }
            return true;
        });
    }

    static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(BERLIN).toInstant();
    }

    /** Runs until nothing more is due. */
    void run(Instant now) {
        run(now, step -> {});
    }

    void run(Instant now, Consumer<String> watcher) {
        run(sweep(now, watcher));
    }

    Beans sweep(Instant now, Consumer<String> watcher) {
        return RelaySteps.sweep(units, business.tenant(), Clock.fixed(now, ZoneOffset.UTC), watcher);
    }

    void run(Beans node) {
        RecurringRuns runs = node.bean(RecurringRuns.class);
        boolean more;
        do {
            more = runs.run(business.tenant());
        } while (more);
    }

    <T> T at(Instant now, Function<Beans, T> work) {
        return units.as(
                business.tenant(),
                sql -> work.apply(new Beans(sql, business.tenant(), Clock.fixed(now, ZoneOffset.UTC))));
    }

    void resume(UUID id) {
        business.call(beans -> {
            beans.bean(RecurringFacade.class).resume(id);
            return true;
        });
    }

    void tryAgain(UUID id, LocalDate day) {
        business.call(beans -> {
            beans.bean(RecurringFacade.class).tryAgain(id, day);
            return true;
        });
    }

    RecurringStanding standing(UUID id, Instant now) {
        return at(now, beans -> beans.bean(RecurringFacade.class).standing(id, 5));
    }

    static List<RecurringSlot> runs(Beans beans, UUID id) {
        return beans.bean(RecurringFacade.class).runs(id);
    }

    int invoices() {
        return count("select count(*)::int as number from document where kind = 'INVOICE'");
    }

    int count(@CompileTimeConstant String query) {
        return units.as(
                business.tenant(),
                sql -> sql.row(row -> row.integer("number"), query).orElseThrow());
    }
}
