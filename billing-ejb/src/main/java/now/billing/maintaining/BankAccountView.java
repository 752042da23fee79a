package now.billing.maintaining;

import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** An account that customers pay into (BG-17). */
public record BankAccountView(
        UUID id,
        String name,
        String holder,
        String country,
        CurrencyUnit currency,
        String iban,
        @Nullable String bic,
        @Nullable String bankName,
        boolean preset,
        long version) {}
