package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import now.billing.access.boundary.CurrentCaller;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.DocumentLink;
import now.billing.documents.records.DocumentLinks;
import now.billing.documents.records.EstimateOutcomes;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.ContentParts;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.document.LineParts;
import now.billing.kernel.document.OptionalLines;
import now.billing.kernel.lifecycle.EstimateEvent;
import now.billing.kernel.lifecycle.EstimateState;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;

/**
 * Makes drafts of other kinds from estimates, whole or in part: each quantity once, as long as the draft is there that
 * took it. It says nothing about what the client answered.
 */
@Dependent
public class Converting {
    private static final ProblemCode NOTHING_CHOSEN = ProblemCode.of("estimate.nothing_chosen");

    @Inject
    private Drafts drafts;

    @Inject
    private Drafting drafting;

    @Inject
    private EstimateOutcomes estimates;

    @Inject
    private DocumentLinks links;

    @Inject
    private DocumentHistory history;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * A new draft of this kind with what is asked for.
     *
     * @throws RuleViolated {@code estimate.not_issued}, {@code estimate.illegal_transition}, or {@code
     *     estimate.already_converted} with what it became where nothing is left
     */
    public DraftSaved convert(ConvertEstimate command, DocumentKind kind) {
        DocumentRef ref = DocumentRef.of(DocumentKind.ESTIMATE, command.estimateId());
        Draft estimate = drafts.find(ref).orElseThrow(NotFound::create);
        if (estimate.isEditable()) {
            throw RuleViolated.of(ref.kind().problem("not_issued"));
        }
        links.hold(ref);
        EstimateOutcomes.Taken taken =
                estimates.taken(ref.id(), estimate.content().currency());
        DocumentContent content = agreed(estimate.content(), command, taken.parts());
        LineParts left = LineParts.whole(content).less(taken.parts());
        EstimateStanding standing = estimates.standing(ref.id()).orElseThrow(NotFound::create);
        requireConvertible(ref, standing, left);
        LineParts wanted = wanted(command, left, taken.parts());
        DocumentContent offered = estimate.content();
        ContentParts.Part part = new ContentParts(
                        content, taken.parts(), OptionalLines.moved(taken.amounts(), offered, content))
                .of(wanted);
        boolean whole = LineParts.whole(content).less(wanted).isNothing();
        DraftSaved saved = drafting.begin(kind, estimate.customerId().orElse(null), whole ? content : part.content());
        DocumentRef made = DocumentRef.of(kind, saved.id());
        links.add(new DocumentLink(made, DocumentLink.Relation.CONVERTED_FROM, ref));
        estimates.convert(ref.id(), made, wanted, OptionalLines.moved(part.amounts(), content, offered), actor());
        tell(ref, made);
        return saved;
    }

    /** Without the optional lines that nobody chose: neither the client, nor who converts or converted. */
    private DocumentContent agreed(DocumentContent content, ConvertEstimate command, LineParts taken) {
        Set<UUID> chosen = new HashSet<>(taken.quantities().keySet());
        estimates.answer(command.estimateId()).ifPresent(answer -> chosen.addAll(answer.chosen()));
        command.lines().forEach(part -> chosen.add(part.lineId()));
        DocumentContent agreed = OptionalLines.agreed(content, chosen);
        if (agreed.lines().isEmpty()) {
            throw InvalidInput.of("lines", NOTHING_CHOSEN);
        }
        return agreed;
    }

    /** Whoever takes all that is left takes the lines of no quantity, too. */
    private static LineParts wanted(ConvertEstimate command, LineParts left, LineParts taken) {
        LineParts wanted = command.lines().isEmpty() ? left : left.chosen(command.lines());
        return left.less(wanted).isNothing() ? left.untaken(taken) : wanted;
    }

    private void requireConvertible(DocumentRef ref, EstimateStanding standing, LineParts left) {
        List<DocumentRef> outcomes = left.isNothing() ? estimates.outcomes(ref.id()) : List.of();
        if (!standing.withdrawn() && !outcomes.isEmpty()) {
            DocumentRef last = outcomes.get(0);
            throw RuleViolated.of(
                    ref.kind().problem("already_converted"), "kind", last.kind().key(), "id", last.id());
        }
        EstimateState.LIFECYCLE.after(standing.state(true), EstimateEvent.CONVERT);
    }

    private void tell(DocumentRef ref, DocumentRef made) {
        Instant now = clock.instant();
        history.add(new HistoryEvent(ref, HistoryType.CONVERTED, now, actor(), ""));
        UUID draft = made.id();
        String payload = CanonicalJson.text(Map.of("kind", made.kind().key(), "draft", draft.toString()));
        outbox.add(EventType.ESTIMATE_CONVERTED, ref.kind().name(), ref.id(), payload, now);
    }

    private String actor() {
        return caller.get().actor();
    }
}
