package now.billing.reconciling;

import java.util.List;
import now.billing.banking.BankTransaction;

/**
 * An entry of an account for reading.
 *
 * @param suggestions what it may be for, the best first; none where it is decided
 */
public record BankEntry(BankTransaction transaction, List<Suggestion> suggestions) {
    public BankEntry {
        suggestions = List.copyOf(suggestions);
    }

    /** Whether one proposal is certain. */
    public boolean isCertain() {
        return suggestions.stream().filter(Suggestion::isCertain).count() == 1;
    }
}
