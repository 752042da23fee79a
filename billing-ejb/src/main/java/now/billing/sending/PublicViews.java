package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.delivery.Receptions;
import now.billing.delivery.Viewings;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.EstimateOutcomes;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.documents.records.IssuedRecord;
import now.billing.drafting.StoredDrafts;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.OptionalLines;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.Standings;
import now.billing.rendering.PaymentCode;
import now.billing.rendering.archive.RenderedFile;
import org.jspecify.annotations.Nullable;

/** Shows a document to its receiver, and notes that it was looked at when the page says so. */
@Dependent
class PublicViews {
    private final Standings standings;
    private final Receptions receptions;
    private final Viewings views;
    private final DocumentHistory history;
    private final EstimateOutcomes estimates;
    private final StoredDrafts drafts;
    private final BusinessTime time;

    @Inject
    PublicViews(
            Standings standings,
            Receptions receptions,
            Viewings views,
            DocumentHistory history,
            EstimateOutcomes estimates,
            StoredDrafts drafts,
            BusinessTime time) {
        this.standings = standings;
        this.receptions = receptions;
        this.views = views;
        this.history = history;
        this.estimates = estimates;
        this.drafts = drafts;
        this.time = time;
    }

    /**
     * @param pages of its paper
     * @param bySender whether its sender looks
     */
    PublicDocument view(IssuedRecord record, int pages, boolean bySender) {
        IssuedDocument document = document(record);
        LocalDate today = time.today();
        Optional<DocumentStanding> standing = standing(record);
        Money asked = asked(record, standing.orElse(null));
        PublicOffer offer = offer(record, today, bySender);
        return new PublicDocument(
                record.handle().value(),
                document,
                standing.map(DocumentStanding::open).orElse(asked),
                standing.map(each -> fees(record, each)).orElse(Money.zero(asked.currency())),
                PaymentCode.exists(document, asked),
                standing.filter(each -> each.overdue(today)).isPresent(),
                standing.filter(DocumentStanding::isCancelled).isPresent()
                        || offer != null && offer.standing().withdrawn(),
                offer,
                pages);
    }

    private @Nullable PublicOffer offer(IssuedRecord record, LocalDate today, boolean bySender) {
        UUID id = record.ref().id();
        if (record.ref().kind() != DocumentKind.ESTIMATE) {
            return null;
        }
        return estimates
                .standing(id)
                .map(each -> offer(record.ref(), each, today, bySender))
                .orElse(null);
    }

    private PublicOffer offer(DocumentRef ref, EstimateStanding standing, LocalDate today, boolean bySender) {
        EstimateAnswer answer = estimates.answer(ref.id()).orElse(null);
        Money agreed = drafts.find(ref)
                .flatMap(stored -> OptionalLines.agreedTotal(stored.content(), answer))
                .orElse(null);
        return new PublicOffer(standing, answer, standing.expired(today), bySender, agreed);
    }

    /** The code for banking apps over what is asked for now. */
    RenderedFile code(IssuedRecord record) {
        return PaymentCode.of(document(record), asked(record, standing(record).orElse(null)))
                .orElseThrow(NotFound::create);
    }

    /** Its receiver looked at it. */
    boolean note(IssuedRecord record) {
        document(record);
        Instant now = time.now();
        boolean firstOfTheDay = views.note(record.ref(), time.today(), now);
        if (firstOfTheDay && !receptions.of(record.ref()).viewed()) {
            receptions.markViewed(record.ref(), now);
            history.add(new HistoryEvent(record.ref(), HistoryType.VIEWED, now, "", ""));
        }
        return firstOfTheDay;
    }

    private static IssuedDocument document(IssuedRecord record) {
        if (record.frozen() instanceof IssuedDocument document) {
            return document;
        }
        throw NotFound.create();
    }

    /** None, where the kind is not owed. */
    private Optional<DocumentStanding> standing(IssuedRecord record) {
        DocumentRef ref = record.ref();
        Optional<DocumentStanding> standing = standings.find(ref);
        if (ref.kind().owes() && standing.isEmpty()) {
            throw new IllegalStateException("owed without a standing: " + ref);
        }
        return standing;
    }

    /** The standing of what claims money asks for late fees, too (ADR 0088). */
    private static Money fees(IssuedRecord record, DocumentStanding standing) {
        return record.ref().kind().claims(record.toPay())
                ? standing.payable().minus(record.toPay())
                : Money.zero(standing.payable().currency());
    }

    private static Money asked(IssuedRecord record, @Nullable DocumentStanding standing) {
        return standing == null ? Money.zero(record.toPay().currency()) : standing.asked();
    }
}
