package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.DraftFacts;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.DocumentLink;
import now.billing.documents.records.DocumentLinks;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.documents.register.RelatedDocuments;
import now.billing.kernel.document.DeliveredContent;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FinalContent;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.document.OptionalLines;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.maintaining.Changes;
import now.billing.parties.Parties;
import now.billing.parties.PartyFacts;
import now.billing.parties.PartyName;
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
    private Parties customers;

    @Inject
    private DraftReferences references;

    @Inject
    private DocumentHistory history;

    @Inject
    private DocumentLinks links;

    @Inject
    private RelatedDocuments related;

    @Inject
    private StoredKindFacts own;

    @Inject
    private IssuedDeposits deposits;

    @Inject
    private DraftFiles files;

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
    public DocumentContent blank(DocumentKind kind, @Nullable UUID customerId) {
        PartyFacts customer = customerId == null
                ? null
                : customers.factsOf(kind.partyRole(), customerId).orElseThrow(NotFound::create);
        return blanks.content(kind, customerId, customer, time.today());
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
            return begin(kind, facts, command.facts(), now);
        }
        Set<String> before = DraftFiles.digests(existing.terms(), own.withFiles(existing.ref()));
        List<UUID> deducted = FinalContent.deducted(existing.content());
        existing.change(facts, now);
        changes.write();
        own.keep(existing.ref(), command.facts());
        deposits.keep(existing.id(), deducted, FinalContent.deducted(facts.content()));
        files.use(existing.ref(), before, DraftFiles.digests(facts.content().more(), command.facts()));
        return new DraftSaved(existing.id(), existing.version(), facts.calculated());
    }

    /** A new draft of the same kind with the content of any document, without its dates. */
    public DraftSaved duplicate(DocumentRef ref) {
        return copy(drafts.find(ref).orElseThrow(NotFound::create), ref.kind(), DocumentLink.Relation.DUPLICATES);
    }

    /** A new draft from an issued document: of another kind, which becomes it, or of the same, which it corrects. */
    public DraftSaved from(DocumentRef original, DocumentKind kind) {
        return original.kind() == kind ? correct(original) : convert(original, kind);
    }

    /**
     * A new draft of another kind with the content of an issued document, without its dates; once, as long as what it
     * became is there.
     *
     * @throws RuleViolated {@code KIND.not_issued}, {@code KIND.already_converted} with what it became
     */
    private DraftSaved convert(DocumentRef ref, DocumentKind kind) {
        Draft original = issued(ref);
        links.hold(ref);
        related.of(ref).stream()
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
        UUID customerId = original.customerId().orElse(null);
        DocumentContent content = relation == DocumentLink.Relation.CORRECTS
                ? original.content()
                : FinalContent.withoutDeductions(original.content());
        DraftSaved saved = kind == original.ref().kind()
                ? save(kind, new SaveDraft(null, null, customerId, anew(content), own.anew(original.ref())))
                : begin(kind, customerId, content);
        links.add(new DocumentLink(DocumentRef.of(kind, saved.id()), relation, original.ref()));
        return saved;
    }

    /** A new draft of another kind with content that was issued, without its dates. */
    DraftSaved begin(DocumentKind kind, @Nullable UUID customerId, DocumentContent content) {
        DocumentContent copy = anew(content);
        DocumentContent plain =
                copy.toBuilder().more(copy.more().withoutTypeCode()).build();
        return save(kind, new SaveDraft(null, null, customerId, plain));
    }

    /** What is written again on another day gets that day's dates and rate. */
    private static DocumentContent anew(DocumentContent content) {
        return content.toBuilder()
                .issueDate(null)
                .dueDate(null)
                .deliveryDate(null)
                .lines(content.lines().stream()
                        .map(line -> line.withLineId(null))
                        .toList())
                .more(content.more().withoutRate())
                .build();
    }

    /**
     * A new draft of the same kind with the content of an issued document that was taken back, to be put right.
     *
     * @throws RuleViolated {@code KIND.not_issued}
     */
    private DraftSaved correct(DocumentRef ref) {
        DraftSaved saved = copy(issued(ref), ref.kind(), DocumentLink.Relation.CORRECTS);
        deposits.takePlace(ref, saved.id());
        return saved;
    }

    private Draft issued(DocumentRef ref) {
        Draft original = drafts.find(ref).orElseThrow(NotFound::create);
        if (original.isEditable()) {
            throw RuleViolated.of(ref.kind().problem("not_issued"));
        }
        return original;
    }

    public void discard(DocumentRef ref, long version) {
        drafts.discard(editable(ref, version));
    }

    private DraftSaved begin(DocumentKind kind, DraftFacts facts, @Nullable KindFacts ofKind, Instant now) {
        Draft draft = drafts.add(Draft.of(kind, facts, caller.get().actor(), now));
        changes.write();
        own.keep(draft.ref(), ofKind);
        deposits.keep(draft.id(), List.of(), FinalContent.deducted(facts.content()));
        files.use(draft.ref(), Set.of(), DraftFiles.digests(facts.content().more(), ofKind));
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
        KindFacts facts = command.facts();
        DocumentContent written = command.content().typed();
        DocumentContent typed = kind.isPriced() ? written : DeliveredContent.of(written);
        DocumentContent content = files.measured(facts == null ? typed : facts.content(typed));
        UUID customerId = command.customerId();
        PartyName customer = references.customer(kind.partyRole(), customerId).orElse(null);
        UUID holder = customer == null ? customerId : customer.id();
        UUID before = existing == null
                ? named(command, holder)
                : existing.customerId().orElse(null);
        List<Problem> problems = new ArrayList<>(references.problems(holder, customer, before, content));
        problems.addAll(content.problems());
        problems.addAll(OptionalLines.problems(kind, written));
        kind.typeCodeProblem(content.more().typeCode()).ifPresent(problems::add);
        if (kind.isPrinted()) {
            problems.addAll(texts.problems(content));
        }
        problems.addAll(files.problems(content));
        problems.addAll(own.problems(facts, holder, content));
        problems.addAll(deposits.problems(kind, holder, content));
        InvalidInput.throwIfAny(problems.stream().distinct().toList());
        DocumentContent kept = files.kept(content);
        return new DraftFacts(
                holder,
                customer == null ? "" : customer.name(),
                kept,
                facts == null ? kept.calculate() : facts.calculate(kept),
                time.today());
    }

    /** Whom the facts of the document name already; that it is the right one is asked by them. */
    private @Nullable UUID named(SaveDraft command, @Nullable UUID holder) {
        return own.nameCustomer(command.facts()) ? holder : null;
    }
}
