package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.drafts.Bills;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.records.BillRecords;
import now.billing.drafting.OfKind;
import now.billing.drafting.StoredKindFacts;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.parties.Parties;
import org.jspecify.annotations.Nullable;

/**
 * The law of bills, whose issue is their approval: each number of a supplier is approved once. Whoever approves a bill
 * of the same supplier waits at his account.
 */
@Dependent
@OfKind(DocumentKind.BILL)
class BillLaw implements IssueLaw {
    private final StoredKindFacts facts;
    private final Bills bills;
    private final BillRecords records;
    private final Drafts drafts;
    private final Parties parties;

    @Inject
    BillLaw(StoredKindFacts facts, Bills bills, BillRecords records, Drafts drafts, Parties parties) {
        this.facts = facts;
        this.bills = bills;
        this.records = records;
        this.drafts = drafts;
        this.parties = parties;
    }

    /** Holds the account of the supplier. */
    @Override
    public @Nullable UUID hold(DocumentRef ref) {
        Optional<UUID> supplier = bills.supplierOf(ref.id());
        supplier.ifPresent(parties::lockAccount);
        return supplier.orElse(null);
    }

    @Override
    public IssueCase of(DocumentRef ref) {
        BillFacts bill =
                facts.find(ref).map(BillFacts.class::cast).orElseThrow(() -> new IllegalStateException("no " + ref));
        UUID supplier = bills.supplierOf(ref.id()).orElse(null);
        LocalDate dated =
                drafts.find(ref).map(draft -> draft.content().issueDate()).orElse(null);
        UUID first = supplier == null || bill.foldedNumber().isEmpty()
                ? null
                : records.withNumber(supplier, bill.foldedNumber(), ref.id()).orElse(null);
        return new BillCase(bill, supplier, dated, first);
    }

    @Override
    public void issued(Candidate candidate, Instant at) {
        BillCase bill = (BillCase) candidate.own();
        records.takeNumber(
                Objects.requireNonNull(bill.supplier()),
                bill.facts().foldedNumber(),
                candidate.draft().id());
    }
}
