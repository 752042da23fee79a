package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.documents.DocumentHistory;
import now.billing.documents.DocumentLink;
import now.billing.documents.DocumentLinks;
import now.billing.documents.Draft;
import now.billing.documents.DraftFacts;
import now.billing.documents.Drafts;
import now.billing.documents.HistoryEvent;
import now.billing.documents.HistoryType;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.maintaining.Changes;
import now.billing.parties.Customer;
import now.billing.parties.CustomerName;
import now.billing.parties.Customers;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes, duplicates and discards drafts of every kind. Asks for no permission: people and programs come by
 * the façade of a kind, the system by {@link now.billing.access.boundary.SystemIdentity} (ADR 0080).
 */
@Dependent
public class Drafting {
    @Inject
    private Drafts drafts;

    @Inject
    private Customers customers;

    @Inject
    private DraftReferences references;

    @Inject
    private DocumentHistory history;

    @Inject
    private DocumentLinks links;

    @Inject
    private BlankDraft blanks;

    @Inject
    private PrintedTexts texts;

    @Inject
    private BusinessTime time;

    @Inject
    private Changes changes;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A new draft as the organization starts it: currency, due date, default rate, one empty line. */
    public DocumentContent blank(@Nullable UUID customerId) {
        Customer customer =
                customerId == null ? null : customers.find(customerId).orElseThrow(NotFound::create);
        return blanks.content(customer == null ? null : customer.facts(), time.today());
    }

    /**
     * Stores a draft as a whole.
     *
     * @throws InvalidInput with every field that is wrong
     * @throws RuleViolated {@code KIND.already_issued}
     */
    public DraftSaved save(DocumentKind kind, SaveDraft command) {
        UUID id = command.id();
        Draft existing = id == null ? null : editable(DocumentRef.of(kind, id), command.version());
        DraftFacts facts = checked(kind, command, existing);
        Instant now = clock.instant();
        if (existing == null) {
            return begin(kind, facts, now);
        }
        existing.change(facts, now);
        changes.write();
        return new DraftSaved(existing.id(), existing.version(), facts.calculated());
    }

    /** A new draft of the same kind with the content of any document, without its dates. */
    public DraftSaved duplicate(DocumentRef ref) {
        return copy(drafts.find(ref).orElseThrow(NotFound::create), ref.kind(), DocumentLink.Relation.DUPLICATES);
    }

    /**
     * A new draft of another kind with the content of an issued document, without its dates; once, as long as what it
     * became is there.
     *
     * @throws RuleViolated {@code KIND.not_issued}, {@code KIND.already_converted} with what it became
     */
    public DraftSaved convert(DocumentRef ref, DocumentKind kind) {
        Draft original = drafts.find(ref).orElseThrow(NotFound::create);
        if (original.isEditable()) {
            throw RuleViolated.of(ref.kind().problem("not_issued"));
        }
        links.hold(ref);
        links.related(ref).stream()
                .filter(other -> other.relation() == DocumentLink.Relation.CONVERTED_FROM && !other.outgoing())
                .findFirst()
                .ifPresent(made -> {
                    throw RuleViolated.of(
                            ref.kind().problem("already_converted"),
                            "kind",
                            made.ref().kind().key(),
                            "id",
                            made.ref().id());
                });
        return copy(original, kind, DocumentLink.Relation.CONVERTED_FROM);
    }

    private DraftSaved copy(Draft original, DocumentKind kind, DocumentLink.Relation relation) {
        DocumentContent content = original.content();
        DocumentContent copy = content.toBuilder()
                .issueDate(null)
                .dueDate(null)
                .deliveryDate(null)
                .lines(content.lines().stream()
                        .map(line -> line.withLineId(null))
                        .toList())
                .build();
        if (kind != original.ref().kind()) {
            copy = copy.toBuilder().more(copy.more().withoutTypeCode()).build();
        }
        UUID customerId = original.customerId().orElse(null);
        DraftSaved saved = save(kind, new SaveDraft(null, null, customerId, copy));
        links.add(new DocumentLink(DocumentRef.of(kind, saved.id()), relation, original.ref()));
        return saved;
    }

    public void discard(DocumentRef ref, long version) {
        drafts.discard(editable(ref, version));
    }

    private DraftSaved begin(DocumentKind kind, DraftFacts facts, Instant now) {
        Draft draft = drafts.add(Draft.of(kind, facts, caller.get().actor(), now));
        changes.write();
        history.add(new HistoryEvent(
                draft.ref(), HistoryType.CREATED, now, caller.get().actor(), ""));
        return new DraftSaved(draft.id(), draft.version(), facts.calculated());
    }

    private Draft editable(DocumentRef ref, @Nullable Long seen) {
        Draft draft = drafts.find(ref).orElseThrow(NotFound::create);
        draft.requireEditable();
        if (seen == null) {
            throw InvalidInput.of("version", ProblemCode.REQUIRED);
        }
        Changes.requireSeen(draft.version(), seen);
        return draft;
    }

    private DraftFacts checked(DocumentKind kind, SaveDraft command, @Nullable Draft existing) {
        DocumentContent content = command.content().typed();
        UUID customerId = command.customerId();
        UUID before = existing == null ? null : existing.customerId().orElse(null);
        CustomerName customer = references.customer(customerId).orElse(null);
        List<Problem> problems = new ArrayList<>(references.problems(customerId, customer, before, content));
        problems.addAll(content.problems());
        kind.typeCodeProblem(content.more().typeCode()).ifPresent(problems::add);
        problems.addAll(texts.problems(content));
        InvalidInput.throwIfAny(problems.stream().distinct().toList());
        return DraftFacts.of(customerId, customer == null ? "" : customer.name(), content, time.today());
    }
}
