package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import now.billing.auditing.EvidenceLog;
import now.billing.auditing.EvidenceType;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.RuleViolated;
import now.billing.maintaining.Changes;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;
import now.billing.organization.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and freezes documents of every kind; after it nothing in a document changes. Asks for no permission: people
 * and programs come by the façade of a kind, the system by {@link now.billing.access.boundary.SystemIdentity} (ADR
 * 0080).
 */
@Dependent
public class Issuing {
    @Inject
    private Candidates candidates;

    @Inject
    private IssueGate gate;

    @Inject
    private NumberAllocator numbers;

    @Inject
    private Freezer freezer;

    @Inject
    private IssueLaws laws;

    @Inject
    private Changes changes;

    @Inject
    private DocumentHistory history;

    @Inject
    private EvidenceLog evidence;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<DocumentIssued> issued;

    @Inject
    private Clock clock;

    /** What issuing this draft would meet; changes nothing. */
    public IssueReview review(DocumentRef ref) {
        Candidate candidate = candidates.of(ref);
        List<Problem> findings = new ArrayList<>(findings(candidate));
        candidate.own().refusal(candidate.calculated()).ifPresent(refused -> findings.addAll(refused.problems()));
        return new IssueReview(findings, candidate.questions());
    }

    /** The draft as it would be frozen now, with a placeholder number; for previews. */
    public IssuedDocument candidate(DocumentRef ref) {
        return candidates.of(ref).frozenAs(Candidate.PLACEHOLDER);
    }

    /**
     * Issues a draft: everything that must be true together, in one transaction, with the number as late as possible.
     * ADR 0050.
     *
     * @throws InvalidInput with all findings of its {@link #review}
     * @throws RuleViolated {@code KIND.already_issued}, {@code series.date_before_last} with the date, {@code
     *     credit.exceeds_invoice} with what is left, or with all its questions that were not answered
     */
    public Issued issue(DocumentKind kind, IssueDocument command) {
        DocumentRef ref = DocumentRef.of(kind, command.id());
        IssueLaw law = laws.of(kind);
        UUID held = law.hold(ref);
        Candidate candidate = candidates.of(ref);
        Long seen = command.version();
        if (seen != null) {
            Changes.requireSeen(candidate.draft().version(), seen);
        }
        requireAllowed(candidate, held);
        InvalidInput.throwIfAny(findings(candidate));
        List<Problem> unanswered = candidate.questions().stream()
                .filter(question -> command.confirmed().stream().noneMatch(word -> word.answers(question)))
                .toList();
        if (!unanswered.isEmpty()) {
            throw RuleViolated.of(unanswered);
        }
        Instant now = clock.instant();
        IssuedDocument document = candidate.frozenAs(number(candidate, kind, now));
        IssuedRecord record = freezer.freeze(document, now);
        candidate.draft().settle(document.totals());
        candidate.draft().settle(candidate.content().more());
        candidate.draft().issue(record, document.deliveryDate());
        changes.write();
        issued.fire(new DocumentIssued(
                record.ref(),
                record.number(),
                record.customerId(),
                record.issueDate(),
                record.toPay(),
                record.digest()));
        tell(record, now);
        law.issued(candidate, now);
        return new Issued(
                record.ref(),
                record.number(),
                record.issueDate(),
                record.digest(),
                record.handle().value());
    }

    private DocumentNumber number(Candidate candidate, DocumentKind kind, Instant now) {
        if (!kind.numberedByUs()) {
            return candidate.own().number();
        }
        Numbering series = numbers.series(candidate.numbering(), kind, now);
        return numbers.next(series, candidate.facts().issueDate());
    }

    /**
     * @param held before the draft was read; while that waited, the draft could be changed to need something else
     */
    private static void requireAllowed(Candidate candidate, @Nullable UUID held) {
        if (!Objects.equals(held, candidate.own().held())) {
            throw Conflict.staleVersion();
        }
        candidate.own().refusal(candidate.calculated()).ifPresent(refused -> {
            throw refused;
        });
    }

    private void tell(IssuedRecord record, Instant now) {
        EventType type = EventType.issued(record.ref().kind());
        history.add(new HistoryEvent(
                record.ref(),
                HistoryType.ISSUED,
                now,
                record.issuedBy(),
                record.number().value()));
        evidence.append(EvidenceType.issued(record.ref().kind()), record.ref().toString(), record.digest(), now);
        String payload = CanonicalJson.text(Map.of(
                "digest", record.digest().hex(), "number", record.number().value()));
        outbox.add(type, record.ref().kind().name(), record.ref().id(), payload, now);
    }

    private List<Problem> findings(Candidate candidate) {
        List<Problem> findings = new ArrayList<>(gate.findings(
                candidate.content(), candidate.frozenAs(Candidate.PLACEHOLDER), candidate.known(), candidate.today()));
        findings.addAll(candidate.rateFindings());
        findings.addAll(candidate.own().findings(candidate.facts().issueDate()));
        return findings;
    }
}
