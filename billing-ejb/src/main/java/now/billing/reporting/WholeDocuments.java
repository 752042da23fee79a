package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.PublicAddress;
import now.billing.documents.margin.DocumentTags;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.register.DocumentOverviews;
import now.billing.documents.register.IssuedOverview;
import now.billing.documents.register.OverviewRow;
import now.billing.drafting.Attaching;
import now.billing.drafting.StoredDraft;
import now.billing.drafting.StoredDrafts;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.CalculatedLine;
import now.billing.kernel.calculation.CalculationTrace;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.money.Money;
import now.billing.kernel.text.Text;
import now.billing.payments.Refunds;
import now.billing.receivables.Allocations;
import now.billing.receivables.SetOffs;

/** Puts one document together with all that is derived about it. */
@Dependent
class WholeDocuments {
    private final StoredDrafts drafts;
    private final Attaching attaching;
    private final DocumentOverviews overviews;
    private final Allocations allocations;
    private final SetOffs setOffs;
    private final Refunds refunds;
    private final OfferViews offers;
    private final DocumentTags tags;
    private final PublicAddress address;
    private final BusinessTime time;

    @Inject
    WholeDocuments(
            StoredDrafts drafts,
            Attaching attaching,
            DocumentOverviews overviews,
            Allocations allocations,
            SetOffs setOffs,
            Refunds refunds,
            OfferViews offers,
            DocumentTags tags,
            PublicAddress address,
            BusinessTime time) {
        this.drafts = drafts;
        this.attaching = attaching;
        this.overviews = overviews;
        this.allocations = allocations;
        this.setOffs = setOffs;
        this.refunds = refunds;
        this.offers = offers;
        this.tags = tags;
        this.address = address;
        this.time = time;
    }

    Optional<DocumentView> find(DocumentRef ref) {
        // The document first: if it is issued by then, so is everything that is read after it.
        return drafts.find(ref).map(stored -> stored.draft() ? draft(ref, stored) : issued(ref, stored));
    }

    private DocumentView draft(DocumentRef ref, StoredDraft stored) {
        KindFacts facts = stored.facts();
        CalculatedDocument calculated =
                facts == null ? stored.content().calculateAsStored() : facts.calculateAsStored(stored.content());
        Money toPay = calculated.totals().toPay();
        return new DocumentView(
                ref.kind(),
                stored.id(),
                facts instanceof BillFacts bill ? Text.orNull(bill.number()) : null,
                DocumentState.DRAFT,
                DocumentState.DRAFT.name(),
                null,
                false,
                false,
                stored.customerId(),
                stored.customerName().isEmpty() ? null : stored.customerName(),
                stored.content(),
                stored.facts(),
                calculated,
                null,
                null,
                ref.kind().owes() ? ref.kind().signed(toPay) : Money.zero(toPay.currency()),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                attaching.beside(ref),
                tags.of(ref.id()),
                stored.createdAt(),
                stored.changedAt(),
                stored.version());
    }

    private DocumentView issued(DocumentRef ref, StoredDraft stored) {
        IssuedOverview known =
                overviews.issued(ref).orElseThrow(() -> new IllegalStateException("issued without its record: " + ref));
        IssuedRecord record = known.record();
        OverviewRow row = known.row();
        LocalDate today = time.today(known.zone());
        IssuedDocument document = (IssuedDocument) record.frozen();
        return new DocumentView(
                ref.kind(),
                stored.id(),
                record.number().value(),
                row.state(),
                row.word(today),
                row.settlement(),
                row.overdue(today),
                row.viewedAt() != null,
                record.customerId(),
                record.customerName(),
                stored.content(),
                stored.facts(),
                frozenTotals(document),
                document,
                record.digest().hex(),
                row.open(),
                row.paidOn(),
                ref.kind().partyRole() == PartyRole.CUSTOMER
                        ? address.document(record.handle().value())
                        : null,
                known.counted()
                        ? allocations.of(ref).stream()
                                .map(AllocationViews::view)
                                .toList()
                        : List.of(),
                known.counted() ? setOffs.of(ref).stream().map(SetOffView::of).toList() : List.of(),
                known.counted() ? refunds.of(ref).stream().map(RefundView::of).toList() : List.of(),
                row.estimate() == null ? null : offers.of(row.estimate(), ref, stored.content(), today),
                attaching.beside(ref),
                tags.of(ref.id()),
                stored.createdAt(),
                record.issuedAt(),
                stored.version());
    }

    /** What was frozen, in the shape of a calculation; nothing is calculated again. */
    private static CalculatedDocument frozenTotals(IssuedDocument document) {
        List<CalculatedLine> lines = document.lines().stream()
                .map(line -> new CalculatedLine(
                        line.netPrice(), line.amount(), line.adjustments(), line.amount(), line.net(), line.tax()))
                .toList();
        return new CalculatedDocument(
                lines, document.adjustments(), document.taxes(), document.totals(), new CalculationTrace(List.of()));
    }
}
