package now.billing.web.bills;

import java.io.Serializable;
import java.math.BigDecimal;
import now.billing.kernel.document.StatedTotal;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.web.documents.TaxChoice;
import org.jspecify.annotations.Nullable;

/** What a supplier states of one VAT rate, while it is written; empty until a net amount is. */
public class BillTotal implements Serializable {
    private static final long serialVersionUID = 1L;

    /** In the list of rates: a standard rate that is written beside it. */
    static final String OTHER = "OTHER";

    private String tax;
    private @Nullable BigDecimal percent;
    private @Nullable BigDecimal net;
    private @Nullable BigDecimal amount;

    BillTotal(String tax) {
        this.tax = tax;
    }

    static BillTotal of(StatedTotal stated) {
        BillTotal row = new BillTotal(TaxChoice.key(stated.taxRate()));
        Money net = stated.net();
        Money amount = stated.tax();
        row.net = net == null ? null : net.amount();
        row.amount = amount == null ? null : amount.amount();
        return row;
    }

    boolean isGiven() {
        return net != null || amount != null;
    }

    /** @throws InvalidInput about {@code rate}, {@code net} or {@code tax} */
    StatedTotal stated(CurrencyUnit currency) {
        TaxRate rate = tax.equals(OTHER) ? typed() : TaxChoice.rate(tax);
        return StatedTotal.of(rate, money("net", net, currency), money("tax", amount, currency));
    }

    private TaxRate typed() {
        if (percent == null) {
            throw InvalidInput.of("rate", ProblemCode.REQUIRED);
        }
        try {
            Percent typed = Percent.of(percent);
            return typed.value().signum() == 0 ? TaxRate.untaxed(TaxCategory.Z) : TaxRate.of(TaxCategory.S, typed);
        } catch (InvalidInput wrong) {
            throw wrong.problems().get(0).field() == null ? wrong.under("rate") : wrong;
        }
    }

    private static Money money(String field, @Nullable BigDecimal typed, CurrencyUnit currency) {
        if (typed == null) {
            throw InvalidInput.of(field, ProblemCode.REQUIRED);
        }
        try {
            return Money.typed(typed, currency);
        } catch (InvalidInput wrong) {
            throw wrong.under(field);
        }
    }

    public String getTax() {
        return tax;
    }

    public void setTax(String tax) {
        this.tax = tax;
    }

    public @Nullable BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal percent) {
        this.percent = percent;
    }

    public @Nullable BigDecimal getNet() {
        return net;
    }

    public void setNet(@Nullable BigDecimal net) {
        this.net = net;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
