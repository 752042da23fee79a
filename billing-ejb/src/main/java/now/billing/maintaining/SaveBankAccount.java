package now.billing.maintaining;

import now.billing.kernel.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Creates or changes a bank account; the IBAN's check digits are verified (ISO 13616). */
public record SaveBankAccount(
        String name,
        String holder,
        String country,
        CurrencyUnit currency,
        String iban,
        @Nullable String bic,
        @Nullable String bankName,
        boolean preset) {}
