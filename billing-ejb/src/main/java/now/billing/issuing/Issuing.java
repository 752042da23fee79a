package now.billing.issuing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.auditing.EvidenceLog;
import now.billing.documents.Invoices;
import now.billing.documents.IssuedRecord;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.RuleViolated;
import now.billing.maintaining.Changes;
import now.billing.messaging.Outbox;
import now.billing.organization.Numbering;

/** Numbers and freezes; after it nothing in a document changes. */
@Stateless
public class Issuing {
    @Inject
    private Invoices invoices;

    @Inject
    private Candidates candidates;

    @Inject
    private IssueGate gate;

    @Inject
    private NumberAllocator numbers;

    @Inject
    private Freezer freezer;

    @Inject
    private EvidenceLog evidence;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<InvoiceIssued> issued;

    @Inject
    private Clock clock;

    /** What stands against issuing this draft; empty when it may be issued. */
    @RolesAllowed("invoice.read")
    public List<Problem> findings(UUID id) {
        return findings(candidates.of(id));
    }

    /** What only somebody who means it issues; empty for nearly every draft. */
    @RolesAllowed("invoice.read")
    public List<Problem> questions(UUID id) {
        return candidates.of(id).questions();
    }

    /** The draft as it would be frozen now, with a placeholder number; for previews. */
    @RolesAllowed("invoice.read")
    public IssuedDocument candidate(UUID id) {
        return candidates.of(id).frozenAs(Candidate.PLACEHOLDER);
    }

    /**
     * Issues a draft: everything that must be true together, in one transaction, with the number as late as possible.
     * ADR 0050.
     *
     * @throws InvalidInput with all {@link #findings}
     * @throws RuleViolated {@code invoice.already_issued}, {@code series.date_before_last} with the date, or with all
     *     {@link #questions} that were not answered
     */
    @RolesAllowed("invoice.issue")
    public Issued issue(IssueInvoice command) {
        Candidate candidate = candidates.of(command.id());
        Long seen = command.version();
        if (seen != null) {
            Changes.requireSeen(candidate.draft().version(), seen);
        }
        InvalidInput.throwIfAny(findings(candidate));
        List<Problem> unanswered = candidate.questions().stream()
                .filter(question -> command.confirmed().stream().noneMatch(word -> word.answers(question)))
                .toList();
        if (!unanswered.isEmpty()) {
            throw RuleViolated.of(unanswered);
        }
        Instant now = clock.instant();
        Numbering series = numbers.series(candidate.numbering(), DocumentKind.INVOICE, now);
        IssuedDocument document =
                candidate.frozenAs(numbers.next(series, candidate.facts().issueDate()));
        IssuedRecord record = freezer.freezeOwed(document, now);
        invoices.freeze(candidate.draft().issue(record, document.deliveryDate()));
        issued.fire(new InvoiceIssued(
                record.ref(),
                record.number(),
                record.customerId(),
                record.issueDate(),
                record.payable(),
                record.digest()));
        tell(record, now);
        freezer.write(document);
        return new Issued(
                record.ref(),
                record.number(),
                record.issueDate(),
                record.digest(),
                record.handle().value());
    }

    private void tell(IssuedRecord record, Instant now) {
        evidence.append("invoice.issued", record.ref().toString(), record.digest(), now);
        String payload = CanonicalJson.text(Map.of(
                "digest", record.digest().hex(), "number", record.number().value()));
        outbox.add("invoice.issued", record.ref().kind().name(), record.ref().id(), payload, now);
    }

    private List<Problem> findings(Candidate candidate) {
        return gate.findings(
                candidate.content(), candidate.frozenAs(Candidate.PLACEHOLDER), candidate.known(), candidate.today());
    }
}
