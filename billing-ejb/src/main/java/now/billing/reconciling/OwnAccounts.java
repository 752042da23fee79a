package now.billing.reconciling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.banking.OwnAccount;
import now.billing.kernel.document.Iban;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reconciling.reading.StatedEntry;
import org.jspecify.annotations.Nullable;

/** Which of our accounts an entry is of; what is none of ours is refused with those that are. */
final class OwnAccounts {
    static final ProblemCode FOREIGN = ProblemCode.of("bank_file.foreign_account");
    static final ProblemCode NO_ACCOUNT = ProblemCode.of("bank_file.no_account");

    private static final int CHECKED = 4;
    private static final int NATIONAL = 18;

    private final List<OwnAccount> accounts;
    private final @Nullable UUID said;

    /**
     * @param said the account that somebody chose for a file that names none, or by no IBAN, or null
     */
    OwnAccounts(List<OwnAccount> accounts, @Nullable UUID said) {
        this.accounts = accounts;
        this.said = said;
    }

    /** A QR-IBAN stands for the account that its money is paid into: the file names that, and the entry the QR-IBAN. */
    UUID of(StatedEntry entry) {
        Optional<UUID> named = of(entry.account()).or(() -> of(entry.collectedBy()));
        if (named.isPresent()) {
            return named.get();
        }
        if (said != null && !Iban.isOne(entry.account())) {
            return said;
        }
        if (entry.account().isEmpty()) {
            throw InvalidInput.value(NO_ACCOUNT);
        }
        throw InvalidInput.value(FOREIGN, "value", Iban.grouped(entry.account()), "accounts", listed());
    }

    private Optional<UUID> of(String account) {
        return account.isEmpty()
                ? Optional.empty()
                : accounts.stream()
                        .filter(each -> isNamed(each, account))
                        .map(OwnAccount::id)
                        .findFirst();
    }

    /** By its IBAN, by its number, or by all of the IBAN after its check digits, as German banks did. */
    private static boolean isNamed(OwnAccount own, String account) {
        return own.iban().equals(account)
                || Iban.compact(own.number()).equals(account)
                || account.length() >= NATIONAL
                        && own.iban()
                                .substring(Math.min(CHECKED, own.iban().length()))
                                .equals(account);
    }

    private String listed() {
        return accounts.stream()
                .map(each -> each.iban().isEmpty() ? each.number() : Iban.grouped(each.iban()))
                .distinct()
                .limit(10)
                .collect(Collectors.joining(", "));
    }
}
