package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import now.billing.drafting.SaveDraft;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.document.FinalContent;
import now.billing.maintaining.CustomerRecords;
import now.billing.reporting.DocumentView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was asked for in advance is taken off whichever of two entries of one customer it was asked for under. */
class MergedDepositsIT extends DepositCase {
    private UUID from;
    private UUID into;

    @BeforeEach
    void enterTwice() {
        from = business.customerId();
        into = business.call(
                w -> w.bean(CustomerRecords.class).create(Samples.customer()).id());
    }

    @Test
    void depositsFromBeforeAndAfterTheMergeAreTakenOff() {
        UUID estimate = estimate();
        UUID first = deposit(estimate, "10");
        merge();
        UUID second = deposit(estimate, "20");
        assertThat(view(second).customerId()).isEqualTo(into);
        UUID last = finish(second);
        assertThat(FinalContent.deducted(view(last).content())).containsExactlyInAnyOrder(first, second);
        business.issue(last);
        assertThat(gross(last)).isEqualTo("279.02");
        refused("deposit.already_deducted", () -> finish(first));
    }

    @Test
    void aDepositFromBeforeTheMergeIsTakenOffAlone() {
        UUID deposit = deposit(estimate(), "10");
        merge();
        UUID last = finish(deposit);
        assertThat(view(last).customerId()).isEqualTo(into);
        assertThat(FinalContent.deducted(view(last).content())).containsExactly(deposit);
        business.issue(last);
        assertThat(gross(last)).isEqualTo("358.74");
    }

    @Test
    void aFinalInvoiceThatWasBegunBeforeIsSavedAndIssued() {
        UUID deposit = deposit(estimate(), "10");
        UUID last = finish(deposit);
        merge();
        change(last, content -> content.toBuilder().notes("With thanks").build());
        DocumentView kept = view(last);
        assertThat(kept.customerId()).isEqualTo(into);
        business.call(w -> w.bean(InvoiceFacade.class).save(new SaveDraft(last, kept.version(), from, kept.content())));
        assertThat(FinalContent.deducted(view(last).content())).containsExactly(deposit);
        business.issue(last);
        assertThat(gross(last)).isEqualTo("358.74");
    }

    @Test
    void freeDepositsOfOneOrderGoTogether() {
        UUID first = free("PO-1", from);
        UUID second = free("PO-1", into);
        merge();
        assertThat(FinalContent.deducted(view(finish(first)).content())).containsExactlyInAnyOrder(first, second);
    }

    private String gross(UUID invoice) {
        return view(invoice).calculated().totals().gross().plain();
    }

    private void merge() {
        business.call(w -> w.bean(CustomerRecords.class).merge(from, into));
    }
}
