package now.billing.banking;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.money.Money;

/**
 * What a bank says of an entry, or of one transaction of a batch.
 *
 * @param entryKey which entry of the bank it is, whatever file it stands in
 * @param part 0 for the sum of an entry, else the transaction's place in it, from 1
 * @param incoming whether money came
 * @param reversal whether the bank takes an earlier entry back by it
 * @param amount greater than zero
 * @param charges what the bank kept of it
 * @param name of the other side, or empty
 * @param iban of the other side, or empty
 * @param reference the structured reference, compact, or empty
 * @param remittance what the payer wrote, or empty
 * @param bankReference the bank's own reference, or empty
 * @param endToEnd the payer's reference, or empty
 */
public record BankFacts(
        UUID accountId,
        String entryKey,
        int part,
        boolean incoming,
        boolean reversal,
        Money amount,
        Money charges,
        LocalDate bookedOn,
        LocalDate valuedOn,
        String name,
        String iban,
        String reference,
        String remittance,
        String bankReference,
        String endToEnd) {

    /** Whether it may be a customer's payment. */
    public boolean isReceipt() {
        return incoming && !reversal;
    }
}
