package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.drafting.ConvertEstimate;
import now.billing.drafting.SaveDraft;
import now.billing.facade.EstimateFacade;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.problem.BillingException;
import now.billing.reporting.DocumentView;
import now.billing.sending.AnswerEstimate;
import now.billing.sending.SendDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of an estimate: its one answer, its end, and what it becomes. */
class EstimateFlowIT extends FlowCase {
    @Test
    void itsFactsAreFrozenAndNoCentStandsInTheAccount() {
        UUID id = issued(Business.TODAY.plusDays(10));
        DocumentView view = view(id);
        assertThat(view.word()).isEqualTo("FINALISED");
        assertThat(Objects.requireNonNull(view.issued()).ofKind())
                .isEqualTo(new EstimateFacts(Business.TODAY.plusDays(10)));
        assertThat(texts("select type as found from ledger_entry")).isEmpty();
    }

    @Test
    void theAnswerIsProvedToldAndInItsStory() {
        UUID id = issued(null);
        answer(id, Verdict.APPROVED);
        assertThat(view(id).word()).isEqualTo("APPROVED");
        refused("estimate.already_answered", () -> answer(id, Verdict.REJECTED));
        assertThat(texts("select type as found from evidence_entry where type ~ '^estimate' order by id"))
                .containsExactly("estimate.issued", "estimate.approved");
        assertThat(texts("select type as found from outbox_event where type ~ '^estimate' order by id"))
                .containsExactly("estimate.issued", "estimate.approved");
        assertThat(texts("select type || ' ' || detail as found from document_event where type = 'APPROVED'"))
                .containsExactly("APPROVED Ann");
    }

    @Test
    void whatNobodyAnsweredInTimeIsExpiredAndTheUserStillRecordsTheAnswer() {
        UUID id = issued(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 1));
        assertThat(view(id).word()).isEqualTo("EXPIRED");
        answer(id, Verdict.APPROVED);
        assertThat(view(id).word()).isEqualTo("APPROVED");
        UUID today = issued(Business.TODAY);
        assertThat(view(today).word()).isEqualTo("FINALISED");
    }

    @Test
    void makingTheInvoiceIsNoAnswerOfTheClient() {
        UUID id = issued(null);
        UUID invoice = convert(id);
        assertThat(view(id).word()).isEqualTo("CONVERTED");
        assertThat(Objects.requireNonNull(view(id).offer()).answer()).isNull();
        refused("estimate.illegal_transition", () -> answer(id, Verdict.REJECTED));
        refused("estimate.already_converted", () -> convert(id));
        DocumentView draft = business.call(w -> w.bean(InvoiceFacade.class).get(invoice));
        assertThat(draft.calculated().totals()).isEqualTo(view(id).calculated().totals());
        business.call(w -> {
            w.bean(InvoiceFacade.class).discard(invoice, draft.version());
            return invoice;
        });
        assertThat(view(id).word()).isEqualTo("FINALISED");
        answer(id, Verdict.APPROVED);
        business.issue(convert(id));
        assertThat(view(id).word()).isEqualTo("CONVERTED");
    }

    @Test
    void whatIsTakenBackBecomesNothing() {
        UUID id = issued(null);
        business.call(w -> {
            w.bean(EstimateFacade.class).withdraw(id);
            return id;
        });
        assertThat(view(id).word()).isEqualTo("CANCELLED");
        refused("estimate.illegal_transition", () -> convert(id));
        refused("estimate.illegal_transition", () -> answer(id, Verdict.APPROVED));
        refused(
                "estimate.illegal_transition",
                () -> business.call(w ->
                        w.bean(EstimateFacade.class).send(new SendDocument(id, "client@example.test", null, null))));
    }

    @Test
    void aMailAsksForAnAnswerAsLongAsOneCanBeGiven() {
        UUID id = issued(null);
        String asking = mail(id);
        answer(id, Verdict.APPROVED);
        assertThat(mail(id)).isNotEqualTo(asking).contains("/d/");
    }

    @Test
    void aCopyIsValidAnew() {
        UUID id = issued(Business.TODAY.plusDays(1));
        UUID copy =
                business.call(w -> w.bean(EstimateFacade.class).duplicate(id).id());
        assertThat(view(copy).facts()).isEqualTo(new EstimateFacts(null));
    }

    private UUID issued(@Nullable LocalDate until) {
        return issued(until, null);
    }

    private UUID issued(@Nullable LocalDate until, @Nullable LocalDate on) {
        SaveDraft command =
                new SaveDraft(null, null, business.customerId(), Samples.content(on), new EstimateFacts(until));
        UUID draft =
                business.call(w -> w.bean(EstimateFacade.class).save(command).id());
        business.call(w -> w.bean(EstimateFacade.class).issue(new IssueDocument(draft, null)));
        return draft;
    }

    private UUID convert(UUID id) {
        return business.call(w -> w.bean(EstimateFacade.class)
                .invoice(new ConvertEstimate(id, List.of()))
                .id());
    }

    private void answer(UUID id, Verdict verdict) {
        business.call(w -> {
            w.bean(EstimateFacade.class).answer(new AnswerEstimate(id, verdict, "Ann", ""));
            return id;
        });
    }

    private String mail(UUID id) {
        SendDocument usual = business.call(w -> w.bean(EstimateFacade.class).suggestion(id));
        return Objects.requireNonNull(usual.message());
    }

    private DocumentView view(UUID id) {
        return business.call(w -> w.bean(EstimateFacade.class).get(id));
    }

    private static void refused(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        BillingException.class,
                        refused -> assertThat(refused.code().value()).isEqualTo(code));
    }
}
