package now.billing.flow;

import static now.billing.flow.BillCase.atOnce;
import static now.billing.flow.BillCase.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.SaveDraft;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.settlement.SettlementState;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.ExchangeRateRecords;
import now.billing.maintaining.SaveExchangeRate;
import now.billing.reporting.DocumentView;
import now.billing.reporting.ExchangeView;
import now.billing.reporting.PaymentViews;
import now.billing.settling.AllocatePayment;
import now.billing.settling.PaymentSettling;
import now.billing.settling.ReceivedAmount;
import now.billing.settling.RecordPayment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An invoice over 119.00 USD, issued at 0.92, is 109.48 EUR to its business; what comes may be worth more or less. */
class PaymentExchangeFlowIT extends FlowCase {
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");
    private static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    private static final LocalDate ISSUED = Business.TODAY.minusDays(20);
    private static final LocalDate PAID = Business.TODAY.minusDays(1);

    private UUID invoice;

    @BeforeEach
    void issue() {
        rate(ISSUED, USD, "0.92");
        invoice = issued(ISSUED);
    }

    @AfterEach
    void standingsAreWhatTheFactsSay() {
        assertThat(texts("select document_id::text as found from document_standing_drift"))
                .isEmpty();
    }

    @Test
    void whatTheBankSaysSettlesTheInvoiceAndBooksTheGain() {
        UUID payment = pay("119.00", received("112.00", Business.EUR, false), part("119.00"));
        assertThat(view().settlement()).isEqualTo(SettlementState.PAID);
        assertThat(exchange(payment).gain().toString()).isEqualTo("2.52 EUR");
        assertThat(exchange(payment).rate()).isNull();
        assertThat(texts("select currency_code as found from ledger_entry")).containsExactly("USD", "USD");
    }

    @Test
    void theRateOfTheDayReckonsWhatItCountsFor() {
        rate(PAID, USD, "0.875");
        UUID payment = pay("0.00", received("104.13", Business.EUR, true), part("119.00"));
        assertThat(exchange(payment).rate().rate()).isEqualByComparingTo("1.142857143");
        assertThat(exchange(payment).gain().toString()).isEqualTo("-5.36 EUR");
        assertThat(view().settlement()).isEqualTo(SettlementState.PAID);
    }

    @Test
    void partsTogetherAreWhatCame() {
        UUID other = issued(ISSUED);
        UUID third = issued(ISSUED);
        UUID payment = pay("357.00", received("300.00", Business.EUR, false), part("119.00"));
        allocate(payment, new AllocatePayment(other, Money.parse("119.00", USD)));
        allocate(payment, new AllocatePayment(third, Money.parse("119.00", USD)));
        assertThat(exchange(payment).differences()).hasSize(3);
        assertThat(exchange(payment).gain().toString()).isEqualTo("-28.44 EUR");
    }

    @Test
    void aReversalTakesTheDifferenceBackOnce() throws Exception {
        UUID payment = pay("119.00", received("112.00", Business.EUR, false), part("119.00"));
        List<String> refused = atOnce(50, each -> reverse(payment));
        assertThat(refused).hasSize(49).containsOnly("payment.already_reversed");
        assertThat(exchange(payment).differences())
                .extracting(each -> each.amount().plain())
                .containsExactlyInAnyOrder("2.52", "-2.52");
        assertThat(exchange(payment).gain().isZero()).isTrue();
        assertThat(view().settlement()).isEqualTo(SettlementState.OPEN);
    }

    @Test
    void fiftyAtOncePayTheInvoiceOnce() throws Exception {
        List<String> refused =
                atOnce(50, each -> pay("119.00", received("112.00", Business.EUR, false), part("119.00")));
        assertThat(refused).hasSize(49);
        assertThat(texts("select amount::text as found from exchange_difference"))
                .containsExactly("2.5200");
        assertThat(texts("select payment_id::text as found from payment_conversion"))
                .hasSize(1);
    }

    @Test
    void aThirdCurrencyNeedsARateAndNothingIsGuessed() {
        refused("payment.exchange_rate_required", () -> pay("119.00", received("90.00", GBP, false), part("119.00")));
        rate(PAID, GBP, "1.2");
        UUID payment = pay("119.00", received("90.00", GBP, false), part("119.00"));
        assertThat(exchange(payment).home().toString()).isEqualTo("108.00 EUR");
        assertThat(exchange(payment).gain().toString()).isEqualTo("-1.48 EUR");
        refused("payment.received_in_same_currency", () -> pay("1.00", received("1.00", USD, false)));
        refused("payment.not_positive", () -> pay("1.00", received("0.00", Business.EUR, false)));
    }

    @Test
    void whatWasSaidInTheCurrencyAtHomeIsWhatItWasWorthThere() {
        rate(PAID, USD, "0.90");
        RecordPayment command = new RecordPayment(
                business.customerId(),
                Money.parse("88.00", Business.EUR),
                PAID,
                "BANK_TRANSFER",
                null,
                List.of(),
                received("100.00", USD, false));
        UUID payment = business.call(w -> w.bean(PaymentSettling.class).record(command));
        assertThat(exchange(payment).home().toString()).isEqualTo("88.00 EUR");
        UUID other = business.issued(null).ref().id();
        allocate(payment, new AllocatePayment(other, Money.parse("88.00", Business.EUR)));
        assertThat(exchange(payment).differences()).isEmpty();
    }

    private static ReceivedAmount received(String amount, CurrencyUnit currency, boolean byRate) {
        return new ReceivedAmount(Money.parse(amount, currency), byRate);
    }

    private AllocatePayment part(String amount) {
        return new AllocatePayment(invoice, Money.parse(amount, USD));
    }

    private UUID pay(String amount, ReceivedAmount received, AllocatePayment... parts) {
        RecordPayment command = new RecordPayment(
                business.customerId(), Money.parse(amount, USD), PAID, "BANK_TRANSFER", null, List.of(parts), received);
        return business.call(w -> w.bean(PaymentSettling.class).record(command));
    }

    private void allocate(UUID payment, AllocatePayment part) {
        business.call(w -> {
            w.bean(PaymentSettling.class).allocate(payment, List.of(part));
            return 0;
        });
    }

    private void reverse(UUID payment) {
        business.call(w -> {
            w.bean(PaymentSettling.class).reverse(payment, "Returned");
            return 0;
        });
    }

    private ExchangeView exchange(UUID payment) {
        return business.call(w -> w.bean(PaymentViews.class).get(payment)).exchange();
    }

    private DocumentView view() {
        return business.call(w -> w.bean(InvoiceFacade.class).get(invoice));
    }

    private void rate(LocalDate day, CurrencyUnit from, String rate) {
        business.call(w -> w.bean(ExchangeRateRecords.class)
                .create(new SaveExchangeRate(day, from, Business.EUR, new BigDecimal(rate))));
    }

    private UUID issued(LocalDate day) {
        DocumentContent content = new DocumentContentBuilder(USD)
                .priceBasis(PriceBasis.NET)
                .issueDate(day)
                .lines(List.of(ContentLine.of(
                        "Goods",
                        Quantity.parse("1"),
                        UnitCode.ONE,
                        UnitPrice.parse("100.00", USD),
                        TaxRate.standard("19"))))
                .build();
        UUID draft = business.call(w ->
                        w.bean(InvoiceFacade.class).save(new SaveDraft(null, null, business.customerId(), content)))
                .id();
        return business.issue(draft).ref().id();
    }
}
