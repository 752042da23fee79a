package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.drafting.SaveDraft;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.maintaining.CustomerRecords;
import now.billing.reminders.Remindable;
import now.billing.reminders.ReminderHold;
import now.billing.reminding.ReminderFacade;
import now.billing.sending.DeliveryView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stopped under either id of one customer, nobody is reminded of what it owes; resumed under either, it goes on. */
class MergedStopsIT extends ReminderCase {
    private UUID from;
    private UUID into;
    private UUID other;

    @BeforeEach
    void bothOwe() {
        from = business.customerId();
        into = business.call(
                w -> w.bean(CustomerRecords.class).create(Samples.customer()).id());
        UUID draft = business.call(
                        w -> w.bean(InvoiceFacade.class).save(new SaveDraft(null, null, into, Business.content(null))))
                .id();
        other = business.issue(draft).ref().id();
        business.call(w -> w.bean(CustomerRecords.class).merge(from, into));
        levels(true);
    }

    @Test
    void underTheMergedId() {
        stop(from, true);
        assertThat(refused()).containsExactly(Remindable.CUSTOMER_HELD, Remindable.CUSTOMER_HELD);
        run(late(7));
        assertThat(reminded()).isEmpty();
        stop(from, false);
        assertThat(refused()).isEmpty();
        run(late(8));
        assertThat(reminded()).containsExactlyInAnyOrder(invoice.toString(), other.toString());
    }

    @Test
    void underEitherId() {
        stop(from, true);
        stop(into, false);
        assertThat(refused()).isEmpty();
        stop(into, true);
        assertThat(refused()).hasSize(2);
        stop(from, false);
        assertThat(refused()).isEmpty();
    }

    @Test
    void whatWaitsDoesNotGoOut() {
        run(late(7));
        stop(from, true);
        relay(late(7));
        for (UUID each : List.of(invoice, other)) {
            assertThat(business.<List<DeliveryView>>call(
                            w -> w.bean(InvoiceFacade.class).deliveries(each)))
                    .extracting(sent -> Objects.requireNonNull(sent.problem()).code())
                    .containsExactly(Remindable.CUSTOMER_HELD);
        }
    }

    @Test
    void bothIdsTellOfIt() {
        stop(from, true);
        for (UUID each : List.of(from, into)) {
            assertThat(business.<List<ReminderHold>>call(
                            w -> w.bean(ReminderFacade.class).holdsOfCustomer(each)))
                    .extracting(hold -> hold.stopped())
                    .containsExactly(true);
        }
    }

    /** Why neither invoice may be reminded of a week after it was due. */
    private List<ProblemCode> refused() {
        return Stream.of(invoice, other)
                .flatMap(each -> at(late(7), w -> w.bean(ReminderFacade.class).refusals(each)).stream())
                .map(Problem::code)
                .toList();
    }

    private List<String> reminded() {
        return texts("select document_id::text as found from document_event where type = 'REMINDED'");
    }

    private void stop(UUID customer, boolean stopped) {
        business.call(w -> w.bean(ReminderFacade.class).holdCustomer(customer, stopped, "Agreed"));
    }
}
