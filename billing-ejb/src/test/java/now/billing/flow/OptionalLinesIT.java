package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.drafting.ConvertEstimate;
import now.billing.drafting.SaveDraft;
import now.billing.facade.EstimateFacade;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.document.LinePart;
import now.billing.kernel.lifecycle.EstimateState;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.problem.BillingException;
import now.billing.reporting.DocumentView;
import now.billing.reporting.OfferView;
import now.billing.sending.AnswerEstimate;
import org.junit.jupiter.api.Test;

/** Optional lines are chosen once, and what was chosen is what is invoiced: 333.20 without the handbook, 398.60 with it. */
class OptionalLinesIT extends FlowCase {
    @Test
    void theTotalIsWithoutItAndTheChoiceIsInvoiced() {
        UUID estimate = issued();
        assertThat(gross(view(estimate))).isEqualTo("333.20");
        answer(estimate, Verdict.APPROVED, optional(estimate));
        OfferView offer = Objects.requireNonNull(view(estimate).offer());
        assertThat(Objects.requireNonNull(offer.agreed()).plain()).isEqualTo("398.60");
        DocumentView invoice = invoice(ConvertEstimate.rest(estimate));
        assertThat(gross(invoice)).isEqualTo("398.60");
        assertThat(invoice.content().lines()).noneMatch(ContentLine::isOptional);
        assertThat(state(estimate)).isEqualTo(EstimateState.CONVERTED);
    }

    @Test
    void whatNobodyChoseIsNotInvoicedAndNotLeft() {
        UUID estimate = issued();
        answer(estimate, Verdict.APPROVED, List.of());
        assertThat(gross(invoice(ConvertEstimate.rest(estimate)))).isEqualTo("333.20");
        assertThat(state(estimate)).isEqualTo(EstimateState.CONVERTED);
        assertThat(Objects.requireNonNull(view(estimate).offer()).left()).isEmpty();
    }

    @Test
    void whoConvertsCanNameItToo() {
        UUID estimate = issued();
        UUID handbook = optional(estimate).get(0);
        ConvertEstimate part = new ConvertEstimate(estimate, List.of(new LinePart(handbook, Quantity.parse("3"))));
        assertThat(gross(invoice(part))).isEqualTo("49.05");
        assertThat(gross(invoice(ConvertEstimate.rest(estimate)))).isEqualTo("349.55");
        assertThat(state(estimate)).isEqualTo(EstimateState.CONVERTED);
    }

    @Test
    void fiftyAnswersAtOnceAreOneChoice() throws Exception {
        UUID estimate = issued();
        List<UUID> all = optional(estimate);
        List<String> refused =
                BillCase.atOnce(50, i -> answer(estimate, Verdict.APPROVED, i % 2 == 0 ? all : List.of()));
        assertThat(refused).hasSize(49).containsOnly("estimate.already_answered");
        assertThat(texts("select jsonb_array_length(chosen)::text as found from estimate_answer"))
                .hasSize(1);
    }

    @Test
    void nothingElseCanBeChosenAndARejectionChoosesNothing() {
        UUID estimate = issued();
        for (List<UUID> wrong : List.of(List.of(new UUID(0, 1)), List.of(mandatory(estimate)))) {
            assertThatThrownBy(() -> answer(estimate, Verdict.APPROVED, wrong))
                    .isInstanceOfSatisfying(
                            BillingException.class,
                            refused -> assertThat(refused.code().value()).isEqualTo("input.unknown_reference"));
        }
        assertThatThrownBy(() -> answer(estimate, Verdict.REJECTED, optional(estimate)))
                .isInstanceOf(BillingException.class);
        answer(estimate, Verdict.REJECTED, List.of());
    }

    @Test
    void anInvoiceHasNone() {
        SaveDraft command = new SaveDraft(null, null, business.customerId(), content());
        assertThatThrownBy(() -> business.call(w -> w.bean(InvoiceFacade.class).save(command)))
                .isInstanceOfSatisfying(
                        BillingException.class,
                        refused -> assertThat(refused.code().value()).isEqualTo("document.optional_line"));
    }

    private UUID issued() {
        SaveDraft command = new SaveDraft(null, null, business.customerId(), content(), new EstimateFacts(null));
        UUID id = business.call(w -> w.bean(EstimateFacade.class).save(command).id());
        business.call(w -> w.bean(EstimateFacade.class).issue(new IssueDocument(id, null)));
        return id;
    }

    /** The second line is optional. */
    private static DocumentContent content() {
        DocumentContent content = Samples.content(null);
        ContentLine handbook = content.lines().get(1);
        return content.toBuilder()
                .lines(List.of(
                        content.lines().get(0),
                        handbook.withMore(handbook.more().withOptional(true))))
                .build();
    }

    private void answer(UUID estimate, Verdict verdict, List<UUID> chosen) {
        business.call(w -> {
            w.bean(EstimateFacade.class).answer(new AnswerEstimate(estimate, verdict, "Ann", "", chosen));
            return estimate;
        });
    }

    private DocumentView invoice(ConvertEstimate command) {
        UUID id =
                business.call(w -> w.bean(EstimateFacade.class).invoice(command).id());
        return business.call(w -> w.bean(InvoiceFacade.class).get(id));
    }

    private DocumentView view(UUID estimate) {
        return business.call(w -> w.bean(EstimateFacade.class).get(estimate));
    }

    private EstimateState state(UUID estimate) {
        return Objects.requireNonNull(view(estimate).offer()).state();
    }

    private List<UUID> optional(UUID estimate) {
        return List.of(
                Objects.requireNonNull(view(estimate).content().lines().get(1).lineId()));
    }

    private UUID mandatory(UUID estimate) {
        return Objects.requireNonNull(view(estimate).content().lines().get(0).lineId());
    }

    private static String gross(DocumentView view) {
        return view.calculated().totals().gross().plain();
    }
}
