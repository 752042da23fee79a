package now.billing.flow;

import static now.billing.flow.BillCase.atOnce;
import static now.billing.flow.BillCase.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.CreditInvoice;
import now.billing.drafting.SaveDraft;
import now.billing.facade.CreditNoteFacade;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.ExchangeRateRecords;
import now.billing.maintaining.ExchangeRateView;
import now.billing.maintaining.SaveExchangeRate;
import now.billing.organization.ExchangeRates;
import now.billing.organization.RateSort;
import now.billing.organization.RateTab;
import org.junit.jupiter.api.Test;

/** Rates are entered, taken over once, fixed with the issue, and never guessed. */
class ExchangeRateFlowIT extends FlowCase {
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");
    private static final CurrencyUnit TND = CurrencyUnit.of("TND");

    @Test
    void anInvoiceInAnotherCurrencyKeepsTheRateOfItsIssue() {
        UUID draft = draft(USD, "100.00");
        refused("issue.exchange_rate_required", () -> business.issue(draft));
        ExchangeRateView entered = enter(Business.TODAY.minusDays(2), USD, Business.EUR, "0.92");
        business.issue(draft);
        IssuedDocument issued = issued(draft);
        assertThat(issued.exchangeRate()).isEqualTo(entered.rate());
        assertThat(issued.more().taxCurrency()).isEqualTo(Business.EUR);
        assertThat(issued.taxInTaxCurrency().toString()).isEqualTo("17.48 EUR");
        ExchangeRateView changed = business.call(w -> w.bean(ExchangeRateRecords.class)
                .change(
                        entered.id(),
                        entered.version(),
                        new SaveExchangeRate(entered.rate().date(), USD, Business.EUR, new BigDecimal("0.5"))));
        assertThat(changed.version()).isEqualTo(entered.version() + 1);
        assertThat(issued(draft)).isEqualTo(issued);
    }

    @Test
    void aCreditIsWorthWhatItsInvoiceIs() {
        enter(Business.TODAY.minusDays(1), USD, Business.EUR, "0.92");
        UUID invoice = draft(USD, "100.00");
        business.issue(invoice);
        enter(Business.TODAY, USD, Business.EUR, "0.5");
        UUID credit = business.call(
                        w -> w.bean(CreditNoteFacade.class).credit(CreditInvoice.whole(invoice, "Returned")))
                .id();
        business.call(w -> w.bean(CreditNoteFacade.class).issue(new IssueDocument(credit, null)));
        IssuedDocument issued =
                business.call(w -> w.bean(CreditNoteFacade.class).get(credit)).issued();
        assertThat(issued.exchangeRate().rate()).isEqualByComparingTo("0.92");
        assertThat(issued.taxInTaxCurrency().toString()).isEqualTo("17.48 EUR");
    }

    @Test
    void aRateIsNotOlderThanItsDaysAndNotYounger() {
        enter(Business.TODAY.minusDays(ExchangeRates.MANUAL_DAYS), TND, Business.EUR, "0.3");
        UUID draft = draft(TND, "100.000");
        refused("issue.exchange_rate_required", () -> business.issue(draft));
        enter(Business.TODAY.minusDays(ExchangeRates.MANUAL_DAYS - 1), TND, Business.EUR, "0.29");
        business.issue(draft);
        assertThat(issued(draft).exchangeRate().rate()).isEqualByComparingTo("0.29");
    }

    @Test
    void whatIsWrongIsRefused() {
        LocalDate today = Business.TODAY;
        refused("exchange_rate.not_positive", () -> enter(today, USD, Business.EUR, "0"));
        refused("exchange_rate.not_positive", () -> enter(today, USD, Business.EUR, "-1"));
        refused("exchange_rate.same_currency", () -> enter(today, USD, USD, "1"));
        refused("exchange_rate.in_the_future", () -> enter(today.plusDays(1), USD, Business.EUR, "1"));
        refused("input.too_many_decimals", () -> enter(today, USD, Business.EUR, "0.12345678901"));
        refused("input.out_of_range", () -> enter(today, USD, Business.EUR, "1234567890"));
        enter(today, USD, Business.EUR, "0.9");
        refused("exchange_rate.exists", () -> enter(today, USD, Business.EUR, "0.8"));
        refused(
                "not_found",
                () -> business.call(w -> w.bean(ExchangeRateRecords.class).get(UUID.randomUUID())));
    }

    @Test
    void theBanksRatesAreTakenOverOnceAndStayAsTheyAre() throws Exception {
        LocalDate day = Business.TODAY.minusDays(2);
        List<ExchangeRate> published = List.of(
                new ExchangeRate(Business.EUR, USD, new BigDecimal("1.25"), day, "ECB"),
                new ExchangeRate(Business.EUR, CurrencyUnit.of("CHF"), new BigDecimal("0.95"), day, "ECB"));
        atOnce(50, each -> business.call(w -> w.bean(ExchangeRates.class).takeOver(day, published)));
        List<ExchangeRateView> all = list();
        assertThat(all).hasSize(2).allMatch(each -> !each.isChangeable());
        refused("exchange_rate.of_bank", () -> {
            business.call(w -> {
                w.bean(ExchangeRateRecords.class)
                        .delete(all.get(0).id(), all.get(0).version());
                return 0;
            });
        });
        UUID draft = draft(USD, "100.00");
        business.issue(draft);
        assertThat(issued(draft).exchangeRate())
                .isEqualTo(new ExchangeRate(USD, Business.EUR, new BigDecimal("0.8"), day, "ECB"));
        assertThat(issued(draft).taxInTaxCurrency().toString()).isEqualTo("15.20 EUR");
    }

    @Test
    void fiftyWhoEnterTheSameRateEnterItOnce() throws Exception {
        List<String> refused = atOnce(50, each -> enter(Business.TODAY, USD, Business.EUR, "0.9"));
        assertThat(refused).hasSize(49).containsOnly("exchange_rate.exists");
        assertThat(list()).hasSize(1);
        business = Business.fresh(database, units);
        assertThat(list()).isEmpty();
    }

    private List<ExchangeRateView> list() {
        return business.call(w -> w.bean(ExchangeRateRecords.class)
                .page(ListQuery.of(RateTab.ALL, RateSort.DATE, true, 50))
                .items());
    }

    private ExchangeRateView enter(LocalDate day, CurrencyUnit from, CurrencyUnit to, String rate) {
        return business.call(w ->
                w.bean(ExchangeRateRecords.class).create(new SaveExchangeRate(day, from, to, new BigDecimal(rate))));
    }

    private UUID draft(CurrencyUnit currency, String net) {
        DocumentContent content = new DocumentContentBuilder(currency)
                .priceBasis(PriceBasis.NET)
                .lines(List.of(ContentLine.of(
                        "Goods",
                        Quantity.parse("1"),
                        UnitCode.ONE,
                        UnitPrice.parse(net, currency),
                        TaxRate.standard("19"))))
                .build();
        return business.call(w ->
                        w.bean(InvoiceFacade.class).save(new SaveDraft(null, null, business.customerId(), content)))
                .id();
    }

    private IssuedDocument issued(UUID invoice) {
        return business.call(w -> w.bean(InvoiceFacade.class).get(invoice)).issued();
    }
}
