package now.billing.web.support;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import now.billing.maintaining.BankAccountRecords;
import now.billing.maintaining.BankAccountView;
import now.billing.maintaining.TaxRateRecords;
import now.billing.maintaining.TaxRateView;
import org.jspecify.annotations.Nullable;

/** The organization's own lists that documents choose from: tax rates and bank accounts. */
@Named("own")
@RequestScoped
public class OwnChoices {
    private static final int IBAN_TAIL = 4;

    @EJB
    private TaxRateRecords taxRates;

    @EJB
    private BankAccountRecords accounts;

    @Inject
    private Choices choices;

    private @Nullable List<SelectItem> rates;
    private @Nullable List<SelectItem> banks;

    /** Each rate once; the value is category and percentage, {@code S:19}. */
    public List<SelectItem> getRates() {
        List<SelectItem> known = rates;
        if (known == null) {
            known = taxRates.list().stream()
                    .map(TaxRateView::rate)
                    .distinct()
                    .map(rate -> new SelectItem(
                            rate.category() + ":" + rate.percent().plain(), choices.rate(rate)))
                    .toList();
            rates = known;
        }
        return known;
    }

    public List<SelectItem> getBanks() {
        List<SelectItem> known = banks;
        if (known == null) {
            known = accounts.list().stream()
                    .map(account -> new SelectItem(account.id(), account.name() + " · " + shortened(account)))
                    .toList();
            banks = known;
        }
        return known;
    }

    private static String shortened(BankAccountView account) {
        String iban = account.iban();
        return iban.length() <= 2 * IBAN_TAIL
                ? iban
                : iban.substring(0, IBAN_TAIL) + " … " + iban.substring(iban.length() - IBAN_TAIL);
    }
}
