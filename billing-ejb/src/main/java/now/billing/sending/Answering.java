package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.auditing.EvidenceLog;
import now.billing.auditing.EvidenceType;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.DocumentLinks;
import now.billing.documents.records.EstimateOutcomes;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.drafting.StoredDrafts;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.IssuedLine;
import now.billing.kernel.lifecycle.EstimateEvent;
import now.billing.kernel.lifecycle.EstimateState;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;

/**
 * What comes back to an estimate: the one answer of the client, on his page or by the user, or that the user took it
 * back. Who answers the same estimate waits, and is told the first answer; the receiver's own answer sent again is it.
 */
@Dependent
public class Answering {
    public static final ProblemCode ALREADY_ANSWERED = ProblemCode.of("estimate.already_answered");
    public static final ProblemCode EXPIRED = ProblemCode.of("estimate.expired");

    @Inject
    private IssuedRecords records;

    @Inject
    private StoredDrafts drafts;

    @Inject
    private EstimateOutcomes estimates;

    @Inject
    private DocumentLinks links;

    @Inject
    private DocumentHistory history;

    @Inject
    private EvidenceLog evidence;

    @Inject
    private Outbox outbox;

    @Inject
    private BusinessTime time;

    @Inject
    private CurrentCaller caller;

    /**
     * Records what the user was told; also after the estimate expired.
     *
     * @throws RuleViolated {@code estimate.not_issued}, {@code estimate.already_answered} with the first answer
     */
    public void record(AnswerEstimate command) {
        EstimateAnswer answer = new EstimateAnswer(
                command.verdict(), false, command.name(), command.note(), command.chosen(), time.now());
        answer(issued(command.estimateId()), answer, caller.get().actor());
    }

    /**
     * Takes the answer of the receiver on his page.
     *
     * @throws RuleViolated {@code estimate.expired}, {@code estimate.already_answered} with the first answer
     */
    void receive(IssuedRecord estimate, Verdict verdict, String name, String note, List<UUID> chosen) {
        if (estimate.ref().kind() != DocumentKind.ESTIMATE) {
            throw NotFound.create();
        }
        answer(estimate, new EstimateAnswer(verdict, true, name, note, chosen, time.now()), "");
    }

    /** @param actor who did so; empty for the receiver */
    private void answer(IssuedRecord estimate, EstimateAnswer answer, String actor) {
        List<UUID> optional = optional(estimate);
        InvalidInput.throwIfAny(answer.problems(optional));
        DocumentRef ref = estimate.ref();
        EstimateStanding standing = held(ref);
        EstimateAnswer first = estimates.answer(ref.id()).orElse(null);
        if (first != null && answer.repeats(first)) {
            return;
        }
        if (first != null) {
            throw refused(first);
        }
        boolean yes = answer.verdict() == Verdict.APPROVED;
        EstimateState.LIFECYCLE.after(standing.state(true), yes ? EstimateEvent.APPROVE : EstimateEvent.REJECT);
        LocalDate until = standing.validUntil();
        if (answer.byReceiver() && until != null && standing.expired(time.today())) {
            throw RuleViolated.of(EXPIRED, "value", until);
        }
        estimates.answer(ref.id(), answer, actor);
        history.add(new HistoryEvent(
                ref, yes ? HistoryType.APPROVED : HistoryType.REJECTED, answer.at(), actor, answer.name()));
        prove(estimate, answer, optional.isEmpty(), actor);
    }

    private static List<UUID> optional(IssuedRecord estimate) {
        return ((IssuedDocument) estimate.frozen())
                .lines().stream()
                        .filter(line -> line.more().isOptional())
                        .map(IssuedLine::lineId)
                        .toList();
    }

    /**
     * The answer, to exactly this record, is proved and told.
     *
     * @param whole whether there was nothing to choose
     */
    private void prove(IssuedRecord estimate, EstimateAnswer answer, boolean whole, String actor) {
        boolean yes = answer.verdict() == Verdict.APPROVED;
        Map<String, Object> said = new TreeMap<>(Map.of(
                "estimate", estimate.digest().hex(),
                "answer", answer.verdict().name(),
                "name", answer.name(),
                "note", answer.note(),
                "by", answer.byReceiver() ? "receiver" : actor,
                "at", answer.at().toString()));
        if (!whole) {
            said.put("chosen", answer.chosen().stream().map(UUID::toString).toList());
        }
        String fact = CanonicalJson.text(said);
        evidence.append(
                yes ? EvidenceType.ESTIMATE_APPROVED : EvidenceType.ESTIMATE_REJECTED,
                estimate.ref().toString(),
                ContentDigest.of(fact.getBytes(StandardCharsets.UTF_8)),
                answer.at());
        tell(yes ? EventType.ESTIMATE_APPROVED : EventType.ESTIMATE_REJECTED, estimate, answer.at());
    }

    /**
     * Takes an estimate back; its receiver reads so on his page.
     *
     * @throws RuleViolated {@code estimate.not_issued}, {@code estimate.illegal_transition}, {@code
     *     estimate.partly_converted}
     */
    public void withdraw(UUID id) {
        IssuedRecord estimate = issued(id);
        EstimateStanding standing = held(estimate.ref());
        EstimateState.LIFECYCLE.after(standing.state(true), EstimateEvent.CANCEL);
        if (!estimates.outcomes(id).isEmpty()) {
            throw RuleViolated.of(estimate.ref().kind().problem("partly_converted"));
        }
        Instant now = time.now();
        String actor = caller.get().actor();
        estimates.withdraw(id, actor, now);
        history.add(new HistoryEvent(estimate.ref(), HistoryType.CANCELLED, now, actor, ""));
        tell(EventType.ESTIMATE_CANCELLED, estimate, now);
    }

    /**
     * What was taken back is not sent any more.
     *
     * @throws RuleViolated {@code estimate.illegal_transition}
     */
    public void requireSendable(UUID id) {
        estimates
                .standing(id)
                .ifPresent(standing -> EstimateState.LIFECYCLE.after(standing.state(true), EstimateEvent.SEND));
    }

    private void tell(EventType type, IssuedRecord estimate, Instant now) {
        String payload = CanonicalJson.text(Map.of(
                "digest", estimate.digest().hex(), "number", estimate.number().value()));
        outbox.add(type, estimate.ref().kind().name(), estimate.ref().id(), payload, now);
    }

    /** From here to the end nobody else answers, converts or withdraws it. */
    private EstimateStanding held(DocumentRef ref) {
        links.hold(ref);
        return estimates.standing(ref.id()).orElseThrow(NotFound::create);
    }

    private IssuedRecord issued(UUID id) {
        DocumentRef ref = DocumentRef.of(DocumentKind.ESTIMATE, id);
        return records.find(ref)
                .orElseThrow(() -> drafts.find(ref).isPresent()
                        ? RuleViolated.of(ref.kind().problem("not_issued"))
                        : NotFound.create());
    }

    private RuleViolated refused(EstimateAnswer first) {
        LocalDate on = LocalDate.ofInstant(first.at(), time.zone());
        return RuleViolated.of(ALREADY_ANSWERED, "state", first.verdict(), "name", first.name(), "at", on);
    }
}
