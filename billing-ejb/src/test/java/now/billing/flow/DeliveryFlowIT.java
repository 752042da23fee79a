package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import now.billing.drafting.SaveDraft;
import now.billing.facade.DeliveryFacade;
import now.billing.facade.DeliveryNoteFacade;
import now.billing.facade.EstimateFacade;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateFacts;
import now.billing.reporting.DocumentView;
import now.billing.reporting.RelatedView;
import now.billing.sending.AnswerEstimate;
import org.junit.jupiter.api.Test;

/** Delivery notes are made of what was sold as often as one likes, and become one invoice. */
class DeliveryFlowIT extends FlowCase {
    @Test
    void fiftyAtOnceMakeOneInvoiceOfANote() throws Exception {
        UUID free = issued(business.call(w -> w.bean(DeliveryNoteFacade.class)
                .save(new SaveDraft(null, null, business.customerId(), Samples.content(null)))
                .id()));
        UUID offered = issued(ofEstimate(approved()));
        for (UUID each : List.of(free, offered)) {
            List<String> refused = BillCase.atOnce(
                    50, i -> business.call(w -> w.bean(DeliveryNoteFacade.class).convert(each)));
            assertThat(refused).hasSize(49).containsOnly("delivery_note.already_converted");
        }
    }

    @Test
    void nothingOfAnEstimateIsInvoicedTwice() throws Exception {
        UUID estimate = approved();
        UUID first = issued(ofEstimate(estimate));
        UUID second = issued(ofEstimate(estimate));
        List<String> refused = BillCase.atOnce(
                2, i -> business.call(w -> w.bean(DeliveryNoteFacade.class).convert(i == 0 ? first : second)));
        assertThat(refused).containsExactly("delivery_note.beyond_estimate");
    }

    @Test
    void theInvoiceAndItsNoteKnowEachOther() {
        UUID invoice = business.issued(null).ref().id();
        UUID note = issued(business.call(
                w -> w.bean(DeliveryFacade.class).ofInvoice(invoice).id()));
        DocumentView view = business.call(w -> w.bean(DeliveryNoteFacade.class).get(note));
        assertThat(view.calculated().totals().payable().isZero()).isTrue();
        assertThat(view.open().isZero()).isTrue();
        List<RelatedView> sold =
                business.call(w -> w.bean(DeliveryNoteFacade.class).related(note));
        assertThat(sold).extracting(RelatedView::relation).containsExactly(RelatedView.Relation.DELIVERS);
        List<RelatedView> delivered =
                business.call(w -> w.bean(InvoiceFacade.class).related(invoice));
        assertThat(delivered).extracting(RelatedView::relation).containsExactly(RelatedView.Relation.DELIVERED_BY);
    }

    private UUID approved() {
        SaveDraft command =
                new SaveDraft(null, null, business.customerId(), Samples.content(null), new EstimateFacts(null));
        UUID id = business.call(w -> w.bean(EstimateFacade.class).save(command).id());
        business.call(w -> w.bean(EstimateFacade.class).issue(new IssueDocument(id, null)));
        business.call(w -> {
            w.bean(EstimateFacade.class).answer(new AnswerEstimate(id, EstimateAnswer.Verdict.APPROVED, "", ""));
            return id;
        });
        return id;
    }

    private UUID ofEstimate(UUID estimate) {
        return business.call(
                w -> w.bean(DeliveryFacade.class).ofEstimate(estimate).id());
    }

    private UUID issued(UUID draft) {
        business.call(w -> w.bean(DeliveryNoteFacade.class).issue(new IssueDocument(draft, null)));
        return draft;
    }
}
