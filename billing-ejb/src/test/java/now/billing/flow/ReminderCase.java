package now.billing.flow;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import now.billing.automating.ReminderRuns;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.money.Money;
import now.billing.reminders.ReminderLevel;
import now.billing.reminders.ReminderRow;
import now.billing.reminding.ReminderFacade;
import now.billing.reminding.ReminderLevelRecords;
import now.billing.reminding.ReminderPreview;
import now.billing.reminding.SaveReminderLevel;
import now.billing.reminding.SendReminder;
import now.billing.sending.DeliveryView;
import now.billing.settling.AllocatePayment;
import now.billing.settling.PaymentSettling;
import now.billing.settling.RecordPayment;
import org.junit.jupiter.api.BeforeEach;

/** Steps of the tests of reminders: an invoice is due, the clock runs on, somebody pays. */
abstract class ReminderCase extends FlowCase {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    UUID invoice;
    LocalDate due;

    @BeforeEach
    void anInvoiceIsDue() {
        invoice = business.issued(null).ref().id();
        due = Objects.requireNonNull(business.call(beans -> Objects.requireNonNull(
                        beans.bean(InvoiceFacade.class).get(invoice).issued()))
                .dueDate());
    }

    static Money eur(String amount) {
        return Money.parse(amount, Business.EUR);
    }

    <T> T at(Instant now, Function<Beans, T> work) {
        return units.as(
                business.tenant(),
                sql -> work.apply(new Beans(sql, business.tenant(), Clock.fixed(now, ZoneOffset.UTC))));
    }

    /** In the morning of a day after the due date. */
    Instant late(int days) {
        return due.plusDays(days).atTime(9, 0).atZone(BERLIN).toInstant();
    }

    /** Levels after 7 and 14 days with a fee of 5 euros each, and a third after 21 without one. */
    void levels(boolean automatic) {
        business.call(beans -> {
            ReminderLevelRecords records = beans.bean(ReminderLevelRecords.class);
            for (ReminderLevel each : records.list()) {
                records.delete(each.id(), each.version());
            }
            records.create(new SaveReminderLevel(7, null, null, eur("5.00"), automatic));
            records.create(new SaveReminderLevel(
                    14,
                    "{number}: {days}",
                    "Pay {open} and {fee}, {total}, {customer} {nobody}",
                    eur("5.00"),
                    automatic));
            records.create(new SaveReminderLevel(21, null, null, null, automatic));
            return records.turn(true, records.setting().version());
        });
    }

    /** What a sweep of a node does at this moment. */
    void run(Instant now) {
        RelaySteps.sweep(units, business.tenant(), Clock.fixed(now, ZoneOffset.UTC), step -> {})
                .bean(ReminderRuns.class)
                .run(business.tenant());
    }

    void relay(Instant now) {
        relay(now, Map.of(), step -> {});
    }

    void relay(Instant now, Map<String, String> settings, Consumer<String> watcher) {
        RelaySteps.relay(units, business.tenant(), Clock.fixed(now, ZoneOffset.UTC), settings, watcher)
                .run(business.tenant());
    }

    ReminderPreview preview(Instant now) {
        return at(now, beans -> beans.bean(ReminderFacade.class).preview(invoice));
    }

    UUID send(Instant now) {
        String expected = preview(now).digest().hex();
        return at(now, beans -> beans.bean(ReminderFacade.class).send(List.of(new SendReminder(invoice, expected))))
                .get(0);
    }

    List<ReminderRow> reminders() {
        return business.call(beans -> beans.bean(ReminderFacade.class).of(invoice));
    }

    List<DeliveryView> deliveries() {
        return business.call(beans -> beans.bean(InvoiceFacade.class).deliveries(invoice));
    }

    UUID pay(String amount, Instant now) {
        return at(
                now,
                beans -> beans.bean(PaymentSettling.class)
                        .record(new RecordPayment(
                                business.customerId(),
                                eur(amount),
                                LocalDate.ofInstant(now, BERLIN),
                                "BANK_TRANSFER",
                                null,
                                List.of(new AllocatePayment(invoice, eur(amount))))));
    }

    Money open() {
        return business.call(
                beans -> beans.bean(InvoiceFacade.class).get(invoice).open());
    }

    int count(@CompileTimeConstant String query) {
        return units.as(
                business.tenant(),
                sql -> sql.row(row -> row.integer("number"), query).orElseThrow());
    }

    int drifting() {
        return count("select count(*)::int as number from document_standing_drift");
    }
}
