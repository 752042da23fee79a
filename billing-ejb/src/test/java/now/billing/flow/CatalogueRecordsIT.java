package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import now.billing.catalog.ItemSort;
import now.billing.catalog.ItemTab;
import now.billing.documents.records.NumberSeriesBook;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.BankAccountRecords;
import now.billing.maintaining.BankAccountView;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.maintaining.NumberSeriesRecords;
import now.billing.maintaining.NumberSeriesView;
import now.billing.maintaining.SaveBankAccount;
import now.billing.maintaining.SaveItem;
import now.billing.maintaining.SaveNumberSeries;
import now.billing.maintaining.SaveTaxRate;
import now.billing.maintaining.TaxRateRecords;
import now.billing.maintaining.TaxRateView;
import org.junit.jupiter.api.Test;

/** What lines and payments are filled from: items, tax rates, bank accounts and number series. */
class CatalogueRecordsIT extends FlowCase {
    @Test
    void itemsComeAndGo() {
        SaveItem lamp = new SaveItem(
                "Lamp",
                "Brass",
                "L-1",
                UnitCode.PIECE,
                UnitPrice.parse("19.999", Business.EUR),
                Business.EUR,
                TaxRate.standard("19"));
        ItemView made = business.call(w -> w.bean(ItemRecords.class).create(lamp));
        assertThat(made.unitPrice().plain()).isEqualTo("19.999");
        assertThatThrownBy(() -> business.call(w -> w.bean(ItemRecords.class).create(lamp)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        taken -> assertThat(taken.problems().get(0).field()).isEqualTo("code"));
        business.call(w -> {
            w.bean(ItemRecords.class).archive(made.id(), made.version());
            return 0;
        });
        Page<ItemView> current = business.call(
                w -> w.bean(ItemRecords.class).page(ListQuery.of(ItemTab.CURRENT, ItemSort.NAME, false, 10)));
        assertThat(current.items()).isEmpty();
    }

    @Test
    void onlyOneTaxRateIsPreset() {
        TaxRateView standard = rate(new SaveTaxRate("USt. 19 %", TaxRate.standard("19"), null, null, true));
        TaxRateView reduced = rate(new SaveTaxRate("USt. 7 %", TaxRate.standard("7"), null, null, true));
        List<TaxRateView> all = business.call(w -> w.bean(TaxRateRecords.class).list());
        assertThat(all)
                .filteredOn(TaxRateView::preset)
                .extracting(TaxRateView::id)
                .containsExactly(reduced.id());
        assertThat(all).extracting(TaxRateView::id).contains(standard.id());
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> rate(new SaveTaxRate("Exempt", TaxRate.untaxed(TaxCategory.E), null, null, false)));
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("exemptionReason");
    }

    @Test
    void onlyOneAccountOfACurrencyIsPresetAndWrongNumbersAreRefused() {
        BankAccountView first = account("First", "DE02120300000000202051");
        BankAccountView second = account("Second", "de02 1001 0010 0006 8201 01");
        List<BankAccountView> all =
                business.call(w -> w.bean(BankAccountRecords.class).list());
        assertThat(all)
                .filteredOn(BankAccountView::preset)
                .extracting(BankAccountView::id)
                .containsExactly(second.id());
        long seen = all.stream()
                .filter(each -> each.id().equals(first.id()))
                .findFirst()
                .orElseThrow()
                .version();
        business.call(w -> {
            w.bean(BankAccountRecords.class).delete(first.id(), seen);
            return 0;
        });
        assertThatThrownBy(() -> account("Wrong", "DE03120300000000202051")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSeriesIsRaisedOnceAndTakesAnotherPatternWhenItIsUsed() {
        business.call(w -> w.bean(NumberSeriesBook.class).ofOrBegun(DocumentKind.INVOICE, Business.NOW));
        NumberSeriesView series = series();
        NumberSeriesView raised = business.call(w -> w.bean(NumberSeriesRecords.class)
                .change(series.id(), series.version(), new SaveNumberSeries("RE-{yyyy}-{000}", 120)));
        assertThat(raised.nextNumber()).isEqualTo("RE-2026-120");
        assertThat(raised.used()).isFalse();
        assertThatThrownBy(() -> business.call(w -> w.bean(NumberSeriesRecords.class)
                        .change(series.id(), raised.version(), new SaveNumberSeries(raised.pattern(), 200))))
                .isInstanceOf(RuleViolated.class);
        assertThat(business.issued(null).number().value()).isEqualTo("RE-2026-120");
        assertThat(series().used()).isTrue();
        NumberSeriesView other = business.call(w -> w.bean(NumberSeriesRecords.class)
                .change(series.id(), raised.version(), new SaveNumberSeries("X-{0000}", 121)));
        assertThat(other.nextNumber()).isEqualTo("X-0121");
        assertThat(business.issued(null).number().value()).isEqualTo("X-0121");
        assertThatThrownBy(() -> business.call(w -> w.bean(NumberSeriesRecords.class)
                        .change(series.id(), other.version(), new SaveNumberSeries("RE-{yyyy}-{000}", 120))))
                .isInstanceOf(InvalidInput.class);
    }

    private NumberSeriesView series() {
        List<NumberSeriesView> all =
                business.call(w -> w.bean(NumberSeriesRecords.class).list());
        return all.stream()
                .filter(each -> each.kind() == DocumentKind.INVOICE)
                .findFirst()
                .orElseThrow();
    }

    private BankAccountView account(String name, String iban) {
        return business.call(w -> w.bean(BankAccountRecords.class)
                .create(new SaveBankAccount(name, "Example GmbH", "DE", Business.EUR, iban, null, null, true)));
    }

    private TaxRateView rate(SaveTaxRate command) {
        return business.call(w -> w.bean(TaxRateRecords.class).create(command));
    }
}
