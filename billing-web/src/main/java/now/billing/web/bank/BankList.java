package now.billing.web.bank;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import now.billing.banking.BankImport;
import now.billing.banking.BankSort;
import now.billing.banking.BankTab;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.BillingException;
import now.billing.reconciling.BankEntry;
import now.billing.reconciling.BankFacade;
import now.billing.reconciling.CertainBooking;
import now.billing.reconciling.MatchTransaction;
import now.billing.web.support.Asked;
import now.billing.web.support.Notices;
import now.billing.web.support.TabbedList;
import org.jspecify.annotations.Nullable;

/** The list of entries of bank accounts, each with what it may be for. */
@Named("bankList")
@ViewScoped
public class BankList extends TabbedList<BankEntry, BankTab, BankSort> {
    private static final long serialVersionUID = 1L;
    private static final int FILES = 3;

    @EJB
    private BankFacade banks;

    /** Where the next part of what is certain begins; null at the first. */
    private @Nullable UUID certainAfter;

    /** What waits, the latest first. */
    public BankList() {
        super(BankTab.OPEN, BankSort.DATE, true);
    }

    @Override
    protected String path() {
        return "/app/bank/list";
    }

    @Override
    protected Page<BankEntry> load(ListQuery<BankTab, BankSort> query) {
        return banks.page(query);
    }

    @Override
    protected ListTotals<BankTab> reckoned(ListQuery<BankTab, BankSort> query) {
        return banks.totals(query);
    }

    @Override
    protected @Nullable String acts(Asked asked) {
        switch (asked.action()) {
            case "book" -> book(asked.row(), asked.version());
            case "stop" -> stop(asked.row());
            default -> {
                // an address of another page
            }
        }
        return null;
    }

    /** Books the first proposal of an entry, if it is still the one that was shown. */
    private void book(UUID id, long mark) {
        BankEntry entry = banks.get(id);
        if (entry.suggestions().isEmpty() || entry.suggestions().get(0).mark() != mark) {
            Notices.problem("bank.changed", entry.transaction().facts().name());
            return;
        }
        try {
            banks.match(id, MatchTransaction.of(entry.suggestions().get(0)));
            Notices.done("bank.booked");
        } catch (BillingException refused) {
            Notices.refused(refused);
        }
    }

    private void stop(UUID file) {
        try {
            banks.cancel(file);
            Notices.done("bank.stopped");
        } catch (BillingException refused) {
            Notices.refused(refused);
        }
    }

    /** Books what is certain, or the next part of it. */
    public void bookCertain() {
        CertainBooking.Booked some = banks.bookCertain(certainAfter);
        certainAfter = some.next();
        if (certainAfter != null) {
            Notices.done("bank.certain.more", some.booked());
        } else if (some.booked() == 0) {
            Notices.done("bank.certain.none");
        } else {
            Notices.done("bank.certain.booked", some.booked());
        }
        getList().restart();
    }

    /** Says whether what is certain is booked by itself. */
    public void turn() {
        boolean wanted = !isByItself();
        banks.change(wanted, banks.setting().version());
        Notices.done(wanted ? "bank.byItself.on" : "bank.byItself.off");
    }

    public boolean isByItself() {
        return banks.setting().bookCertain();
    }

    /** The files that were brought last. */
    public List<BankImport> getFiles() {
        return banks.files().stream().limit(FILES).toList();
    }

    /** Whether any file was ever brought. */
    public boolean isBegun() {
        return !banks.files().isEmpty();
    }

    public int getMostBytes() {
        return BankFacade.MOST_BYTES;
    }

    /** Sums of the list, one a currency; none before they are reckoned. */
    public List<Money> getSums() {
        ListTotals<BankTab> known = figures();
        return known == null ? List.of() : known.sums();
    }
}
