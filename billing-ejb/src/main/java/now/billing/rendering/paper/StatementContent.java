package now.billing.rendering.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.Party;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.Aging;
import now.billing.receivables.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account over a period, ready for paper, file and screen.
 *
 * @param from first day, included
 * @param to last day, included
 * @param opening what was owed before the first day; negative is credit
 * @param movements oldest first
 * @param closing opening plus debits minus credits
 * @param aging what is open at the end, by days past due
 * @param language IETF tag of the texts
 */
public record StatementContent(
        Party seller,
        Party customer,
        LocalDate from,
        LocalDate to,
        CurrencyUnit currency,
        Money opening,
        List<Movement> movements,
        Money closing,
        Aging aging,
        String language,
        Branding branding) {
    public StatementContent {
        movements = List.copyOf(movements);
    }

    /**
     * One ledger entry.
     *
     * @param kind why the account moved; texts come from the bundle by this key
     * @param reference document number or payment reference; empty for a payment without one
     * @param method how the money came, such as BANK_TRANSFER, or null; texts come from the bundle by this key
     * @param sourceId the invoice or payment it comes from, or null
     * @param balance after this movement
     */
    public record Movement(
            LocalDate on,
            LedgerEntry.Type kind,
            String reference,
            @Nullable String method,
            @Nullable UUID sourceId,
            Money debit,
            Money credit,
            Money balance) {

        /** Of a document. */
        public Movement(
                LocalDate on, LedgerEntry.Type kind, String reference, Money debit, Money credit, Money balance) {
            this(on, kind, reference, null, null, debit, credit, balance);
        }
    }
}
