package now.billing.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.reporting.ConvertedTotal;
import org.jspecify.annotations.Nullable;

/** How a total that was converted is written: always as what it is. */
@Named("conversions")
@ApplicationScoped
public class Conversions {

    /** {@code ≈ €93.00, converted at the rates of 30/11/2026}, and for which currencies there is none. */
    public String say(@Nullable ConvertedTotal total) {
        if (total == null) {
            return "";
        }
        String without = total.without().stream().map(CurrencyUnit::code).collect(Collectors.joining(", "));
        String amount = Texts.say2("converted.total", Texts.amount(total.total()), Texts.date(total.on()));
        if (without.isEmpty()) {
            return amount;
        }
        String missing = Texts.say1("converted.without", without);
        return total.total().isZero() ? missing : amount + ". " + missing;
    }
}
