package now.billing.settling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.drafting.CreditRests;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.receivables.DocumentStanding;
import now.billing.receivables.LateFee;
import now.billing.receivables.LateFees;
import now.billing.receivables.Standings;

/** What invoices let off for whoever pays early, as they stand now; asks for no permission. */
@Dependent
public class EarlyOffers {
    private final IssuedRecords records;
    private final Standings standings;
    private final CreditRests rests;
    private final LateFees fees;

    @Inject
    EarlyOffers(IssuedRecords records, Standings standings, CreditRests rests, LateFees fees) {
        this.records = records;
        this.standings = standings;
        this.rests = rests;
        this.fees = fees;
    }

    /** Those of these invoices that promised a discount; others are not read as a whole. */
    public List<UUID> promising(Collection<UUID> invoices) {
        return records.promisingDiscounts(invoices);
    }

    /** The offers of an issued invoice that asks for money; none for every other document. */
    public List<EarlyPayment> of(DocumentRef ref) {
        if (ref.kind() != DocumentKind.INVOICE) {
            return List.of();
        }
        return standings
                .find(ref)
                .filter(standing -> standing.asked().isPositive())
                .flatMap(standing -> records.find(ref).map(record -> offers(record, standing)))
                .orElse(List.of());
    }

    private List<EarlyPayment> offers(IssuedRecord record, DocumentStanding standing) {
        IssuedDocument invoice = (IssuedDocument) record.frozen();
        if (invoice.more().payment() == null
                || invoice.more().payment().discounts().isEmpty()) {
            return List.of();
        }
        Money charged = Money.sum(
                invoice.currency(),
                fees.standing(record.ref()).stream().map(LateFee::amount).toList());
        return EarlyPayment.offers(invoice, rests.of(record), standing.open(), charged);
    }
}
