package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import now.billing.documents.drafts.Deposits;
import now.billing.documents.records.DocumentLink;
import now.billing.documents.records.DocumentLinks;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.Deposit;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.FinalContent;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.parties.Parties;
import org.jspecify.annotations.Nullable;

/** Issued deposits as invoices take them off: which ones a draft may name, and that each is named by one only. */
@Dependent
public class IssuedDeposits {
    static final ProblemCode ALREADY_DEDUCTED = ProblemCode.of("deposit.already_deducted");
    static final ProblemCode OTHER_CUSTOMER = ProblemCode.of("deposit.other_customer");
    static final ProblemCode OTHER_CURRENCY = ProblemCode.of("deposit.other_currency");

    private final IssuedRecords records;
    private final CreditRests rests;
    private final Deposits deposits;
    private final DocumentLinks links;
    private final Parties customers;

    @Inject
    IssuedDeposits(
            IssuedRecords records, CreditRests rests, Deposits deposits, DocumentLinks links, Parties customers) {
        this.customers = customers;
        this.records = records;
        this.rests = rests;
        this.deposits = deposits;
        this.links = links;
    }

    /** The record of an issued deposit; empty for what is none. */
    Optional<IssuedRecord> record(UUID deposit) {
        return records.find(DocumentRef.invoice(deposit))
                .filter(record -> ((IssuedDocument) record.frozen()).more().isDeposit());
    }

    /** The deposits that a document names, with what is left of each at this moment. */
    public List<Deposit> deductedBy(DocumentContent content) {
        return FinalContent.deducted(content).stream()
                .flatMap(id -> record(id).stream())
                .map(this::deposit)
                .toList();
    }

    /** With what is left of it at this moment. */
    Deposit deposit(IssuedRecord record) {
        return new Deposit(record.ref().id(), record.number(), record.issueDate(), rests.deductible(record));
    }

    /** What is wrong with the deposits that a draft names; only invoices name any. */
    List<Problem> problems(DocumentKind kind, @Nullable UUID customerId, DocumentContent content) {
        List<Problem> problems = new ArrayList<>();
        for (UUID each : FinalContent.deducted(content)) {
            String field = field(content.lines(), each);
            Optional<IssuedRecord> found = kind == DocumentKind.INVOICE ? record(each) : Optional.empty();
            if (found.isEmpty()) {
                problems.add(DraftReferences.unknown(field, each));
            } else {
                problems.addAll(problems(field, found.get(), customerId, content));
            }
        }
        return problems;
    }

    private List<Problem> problems(
            String field, IssuedRecord deposit, @Nullable UUID customerId, DocumentContent content) {
        List<Problem> problems = new ArrayList<>();
        if (!holder(deposit).equals(customerId)) {
            problems.add(
                    Problem.at(field, OTHER_CUSTOMER, "number", deposit.number(), "value", deposit.customerName()));
        }
        if (!deposit.gross().currency().equals(content.currency())) {
            problems.add(Problem.at(
                    field,
                    OTHER_CURRENCY,
                    "number",
                    deposit.number(),
                    "value",
                    deposit.gross().currency()));
        }
        return problems;
    }

    /** Whom a deposit was for, or whom that one was merged into. */
    UUID holder(IssuedRecord deposit) {
        return customers.holder(deposit.customerId());
    }

    private static String field(List<ContentLine> lines, UUID deposit) {
        for (int i = 0; i < lines.size(); i++) {
            if (deposit.equals(lines.get(i).more().deposit())) {
                return "lines[" + i + "].deposit";
            }
        }
        return "lines";
    }

    /**
     * Keeps which deposits a draft takes off; those that it names no more are free.
     *
     * @param before what it named so far
     * @throws RuleViolated {@code deposit.already_deducted} with the other invoice
     */
    void keep(UUID draft, List<UUID> before, List<UUID> now) {
        // In one order, so that two drafts that name the same ones never wait for each other.
        TreeSet<UUID> changed = new TreeSet<>(now);
        changed.addAll(before);
        changed.removeIf(each -> now.contains(each) && before.contains(each));
        for (UUID each : changed) {
            if (before.contains(each)) {
                deposits.free(each, draft);
            } else if (!deposits.deduct(each, draft)) {
                requireFree(each);
                throw RuleViolated.of(ALREADY_DEDUCTED);
            }
        }
    }

    /** A draft that takes the place of a deposit belongs to the same estimate. */
    void takePlace(DocumentRef original, UUID draft) {
        deposits.estimateOf(original.id())
                .ifPresent(estimate -> links.add(new DocumentLink(
                        DocumentRef.invoice(draft),
                        DocumentLink.Relation.DEPOSIT_OF,
                        DocumentRef.of(DocumentKind.ESTIMATE, estimate))));
    }

    /**
     * That no other invoice takes a deposit off.
     *
     * @throws RuleViolated {@code deposit.already_deducted} with that invoice
     */
    void requireFree(UUID deposit) {
        deposits.finalOf(deposit).ifPresent(other -> {
            throw RuleViolated.of(ALREADY_DEDUCTED, "kind", other.kind().key(), "id", other.id());
        });
    }
}
