package now.billing.reconciling.reading;

import java.time.LocalDate;
import java.util.List;
import now.billing.kernel.money.Money;

/**
 * An entry of an account, as the file states it.
 *
 * @param account IBAN or number of the account, compact; empty where the file names none
 * @param collectedBy the account that money was collected under where it is another, such as a QR-IBAN; or empty
 * @param incoming whether money came
 * @param reversal whether the bank takes an earlier entry back
 * @param amount not negative
 * @param charges what the bank kept of it, where the entry says so itself
 * @param bankReference by which the bank knows it in every file, or empty
 * @param details its transactions; none where the file has the sum alone
 */
public record StatedEntry(
        String account,
        String collectedBy,
        boolean incoming,
        boolean reversal,
        Money amount,
        Money charges,
        LocalDate bookedOn,
        LocalDate valuedOn,
        String bankReference,
        String text,
        List<StatedDetail> details) {
    public StatedEntry {
        details = List.copyOf(details);
    }
}
