package now.billing.drafting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.access.BusinessTime;
import now.billing.access.CurrentCaller;
import now.billing.documents.DocumentHistory;
import now.billing.documents.DocumentLink;
import now.billing.documents.DocumentLinks;
import now.billing.documents.DraftFacts;
import now.billing.documents.HistoryEvent;
import now.billing.documents.Invoice;
import now.billing.documents.Invoices;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.DocumentContent;
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
import now.billing.storage.Answer;
import org.jspecify.annotations.Nullable;

/** Creates, changes, duplicates and discards invoice drafts. */
@Stateless
public class Drafting {
    /** What an issued invoice answers to every attempt to change it. */
    public static final ProblemCode ALREADY_ISSUED = ProblemCode.of("invoice.already_issued");

    @Inject
    private Invoices invoices;

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

    /** Totals and trace of unsaved content; stores nothing. */
    @RolesAllowed("invoice.read")
    public CalculatedDocument calculate(DocumentContent content) {
        return content.calculate();
    }

    /** A new draft as the organization starts it: currency, due date, default rate, one empty line. */
    @RolesAllowed("invoice.draft")
    public DocumentContent blank(@Nullable UUID customerId) {
        Customer customer =
                customerId == null ? null : customers.find(customerId).orElseThrow(NotFound::create);
        return blanks.content(customer == null ? null : customer.facts(), time.today());
    }

    /**
     * Stores a draft as a whole.
     *
     * @throws InvalidInput with every field that is wrong
     * @throws RuleViolated {@code invoice.already_issued}
     */
    @RolesAllowed("invoice.draft")
    public DraftSaved save(SaveInvoiceDraft command) {
        UUID id = command.id();
        Invoice existing = id == null ? null : editable(id, command.version());
        DraftFacts facts = checked(command, existing);
        Instant now = clock.instant();
        if (existing == null) {
            return begin(facts, now);
        }
        existing.change(facts, now);
        changes.write();
        return new DraftSaved(existing.id(), existing.version(), facts.calculated());
    }

    /** A new draft with the content of any invoice, without its dates. */
    @RolesAllowed("invoice.draft")
    public DraftSaved duplicate(UUID id) {
        Invoice original = invoices.read(id).orElseThrow(NotFound::create);
        DocumentContent content = original.content();
        DocumentContent copy = content.toBuilder()
                .issueDate(null)
                .dueDate(null)
                .deliveryDate(null)
                .lines(content.lines().stream()
                        .map(line -> line.withLineId(null))
                        .toList())
                .build();
        UUID customerId = original.customerId().orElse(null);
        DraftSaved saved = save(new SaveInvoiceDraft(null, null, customerId, copy));
        links.add(new DocumentLink(DocumentRef.invoice(saved.id()), DocumentLink.Relation.DUPLICATES, original.ref()));
        return saved;
    }

    @RolesAllowed("invoice.delete-draft")
    public void discard(UUID id, long version) {
        invoices.discard(editable(id, version));
    }

    private DraftSaved begin(DraftFacts facts, Instant now) {
        Invoice draft = invoices.add(Invoice.draft(facts, caller.get().actor(), now));
        changes.write();
        history.add(new HistoryEvent(draft.ref(), "CREATED", now, caller.get().actor(), ""));
        return new DraftSaved(draft.id(), draft.version(), facts.calculated());
    }

    private Invoice editable(UUID id, @Nullable Long seen) {
        Invoice invoice = invoices.find(id).orElseThrow(NotFound::create);
        if (!invoice.state().isEditable()) {
            throw RuleViolated.of(
                    ALREADY_ISSUED,
                    "number",
                    invoice.number().map(Object::toString).orElse(""));
        }
        if (seen == null) {
            throw InvalidInput.of("version", ProblemCode.REQUIRED);
        }
        Changes.requireSeen(invoice.version(), seen);
        return invoice;
    }

    private DraftFacts checked(SaveInvoiceDraft command, @Nullable Invoice existing) {
        DocumentContent content = command.content().typed();
        UUID customerId = command.customerId();
        UUID before = existing == null ? null : existing.customerId().orElse(null);
        Answer<LocalDate> today = time.askToday();
        CustomerName customer = references.customer(customerId).orElse(null);
        List<Problem> problems = new ArrayList<>(references.problems(customerId, customer, before, content));
        problems.addAll(content.problems());
        problems.addAll(texts.problems(content));
        InvalidInput.throwIfAny(problems.stream().distinct().toList());
        return DraftFacts.of(customerId, customer == null ? "" : customer.name(), content, today.get());
    }
}
