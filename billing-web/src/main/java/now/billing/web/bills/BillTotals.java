package now.billing.web.bills;

import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import now.billing.kernel.document.StatedTotal;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.InvalidInput;
import now.billing.web.documents.TaxChoice;
import now.billing.web.support.Choices;

/** What a supplier states of each VAT rate, while it is written. */
final class BillTotals {
    private BillTotals() {}

    /** Those that are given. */
    static List<StatedTotal> stated(List<BillTotal> rows, CurrencyUnit unit) {
        List<StatedTotal> stated = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isGiven()) {
                try {
                    stated.add(rows.get(i).stated(unit));
                } catch (InvalidInput wrong) {
                    throw wrong.under("totals[" + i + "]");
                }
            }
        }
        return stated;
    }

    /** Rates that are none of these: a supplier elsewhere has his own. */
    static List<SelectItem> foreignRates(List<BillTotal> rows, List<SelectItem> own, Choices choices) {
        Set<Object> known = own.stream().map(SelectItem::getValue).collect(Collectors.toSet());
        return rows.stream()
                .map(BillTotal::getTax)
                .filter(each -> !BillTotal.OTHER.equals(each) && known.add(each))
                .map(each -> new SelectItem(each, choices.rate(TaxChoice.rate(each))))
                .toList();
    }
}
