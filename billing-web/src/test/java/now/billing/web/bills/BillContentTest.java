package now.billing.web.bills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.StatedTotal;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.Test;

/** A bill that a program wrote, on the page. */
class BillContentTest {
    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final CurrencyUnit CHF = CurrencyUnit.of("CHF");

    private static final DocumentContent LINED = new DocumentContentBuilder(EUR)
            .lines(List.of(ContentLine.of(
                    "Paper", Quantity.ONE, UnitCode.DAY, UnitPrice.parse("100.00", EUR), TaxRate.standard("19"))))
            .orderReference("PO-1")
            .build();

    @Test
    void linesStayWithTheirCurrency() {
        assertThat(BillContent.of(LINED, EUR, true).build()).isEqualTo(LINED);
        assertThatThrownBy(() -> BillContent.of(LINED, CHF, true)).hasMessageContaining("bill.currency_of_amounts");
    }

    @Test
    void totalsThatAreStatedTakeTheirPlaceInAnyCurrency() {
        DocumentContent other = BillContent.of(LINED, CHF, false).build();
        assertThat(other.lines()).isEmpty();
        assertThat(other.currency()).isEqualTo(CHF);
        assertThat(other.orderReference()).isEqualTo("PO-1");
    }

    @Test
    void whatIsPaidInAdvanceIsOfACurrency() {
        DocumentContent paid =
                LINED.toBuilder().prepaid(Money.parse("10.00", EUR)).build();
        assertThatThrownBy(() -> BillContent.of(paid, CHF, false)).hasMessageContaining("bill.currency_of_amounts");
    }

    @Test
    void aSuppliersOwnRateIsTyped() {
        BillTotal total = new BillTotal(BillTotal.OTHER);
        total.setNet(new BigDecimal("100.00"));
        total.setAmount(new BigDecimal("8.10"));
        assertThatThrownBy(() -> total.stated(CHF)).hasMessageContaining("rate");
        total.setPercent(new BigDecimal("8.1"));
        StatedTotal stated = total.stated(CHF);
        assertThat(stated.taxRate()).isEqualTo(TaxRate.standard("8.1"));
        total.setPercent(BigDecimal.ZERO);
        assertThat(total.stated(CHF).taxRate()).isEqualTo(TaxRate.untaxed(TaxCategory.Z));
        total.setPercent(new BigDecimal("101"));
        assertThatThrownBy(() -> total.stated(CHF)).hasMessageContaining("rate");
    }
}
