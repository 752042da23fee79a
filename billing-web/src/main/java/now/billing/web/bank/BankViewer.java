package now.billing.web.bank;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.banking.BankFacts;
import now.billing.banking.BankState;
import now.billing.banking.BankTransaction;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.PartyView;
import now.billing.receivables.OpenDocument;
import now.billing.reconciling.BankEntry;
import now.billing.reconciling.BankFacade;
import now.billing.reconciling.MatchTransaction;
import now.billing.reconciling.Suggestion;
import now.billing.reporting.AccountViews;
import now.billing.reporting.EarlyPayments;
import now.billing.web.payments.Shares;
import now.billing.web.support.Asked;
import now.billing.web.support.Notices;
import now.billing.web.support.PickedId;
import org.jspecify.annotations.Nullable;

/** One entry of a bank account: what it may be for, and what a person makes of it. */
@Named("bankViewer")
@ViewScoped
public class BankViewer implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 50;

    @EJB
    private BankFacade banks;

    @EJB
    private CustomerRecords customers;

    @EJB
    private AccountViews accounts;

    @EJB
    private EarlyPayments early;

    private final Shares shares = new Shares();
    private @Nullable UUID id;
    private @Nullable UUID customerId;
    private @Nullable String customerName;
    private @Nullable String reason;
    private transient @Nullable BankEntry entry;

    /** Reads the entry before anything is drawn of it. */
    public void open() {
        getEntry();
    }

    /** The entry as it stands now. */
    public BankEntry getEntry() {
        BankEntry known = entry;
        if (known == null) {
            known = banks.get(id == null ? new UUID(0, 0) : id);
            entry = known;
        }
        return known;
    }

    public BankTransaction getOne() {
        return getEntry().transaction();
    }

    private BankFacts facts() {
        return getOne().facts();
    }

    /** Whether it may be recorded as a payment. */
    public boolean isWaiting() {
        return getOne().state() == BankState.OPEN && facts().isReceipt();
    }

    /** Books the proposal that a button is for, if it is still made. */
    public String act() {
        long mark = Asked.ofRequest().version();
        Suggestion shown = getEntry().suggestions().stream()
                .filter(each -> each.mark() == mark)
                .findFirst()
                .orElse(null);
        if (shown == null) {
            Notices.problem("bank.changed", facts().name());
            return again();
        }
        banks.match(getOne().id(), MatchTransaction.of(shown));
        Notices.done("bank.booked");
        return "/app/bank/list?faces-redirect=true";
    }

    /** Books what the person has given out. */
    public String record() {
        UUID payer = customerId;
        if (payer == null) {
            throw InvalidInput.of("customer", ProblemCode.REQUIRED);
        }
        try {
            banks.match(
                    getOne().id(),
                    new MatchTransaction(
                            payer, shares.allocations(facts().amount().currency())));
        } catch (InvalidInput refused) {
            throw shares.atRows(refused);
        }
        Notices.done("bank.booked");
        return "/app/bank/list?faces-redirect=true";
    }

    public String ignore() {
        banks.ignore(getOne().id(), Objects.requireNonNullElse(reason, ""));
        Notices.done("bank.ignored");
        return "/app/bank/list?faces-redirect=true";
    }

    public String reopen() {
        banks.reopen(getOne().id());
        Notices.done("bank.reopened");
        return again();
    }

    public String undo() {
        banks.undo(getOne().id(), Objects.requireNonNullElse(reason, ""));
        Notices.done("bank.undone");
        return again();
    }

    private String again() {
        return "/app/bank/viewer?faces-redirect=true&id=" + id;
    }

    public List<PartyView> findCustomers(String typed) {
        return customers.offered(typed, OFFERED);
    }

    /** What the picker holds: nothing, since a picked customer is shown by name. */
    public @Nullable String getPicked() {
        return null;
    }

    public void setPicked(@Nullable String picked) {
        UUID known = PickedId.of(picked);
        if (known != null) {
            customerId = known;
            customerName = customers.get(known).name();
            List<OpenDocument> open =
                    accounts.open(known, facts().amount().currency().code(), null);
            shares.show(open, early.offersOf(open.stream().map(OpenDocument::id).toList()));
            shares.came(facts().valuedOn());
            shares.distribute(facts().amount().amount(), null);
        }
    }

    public void forgetCustomer() {
        customerId = null;
        customerName = null;
        shares.clear();
    }

    /** Has an invoice take its discount for paying early. */
    public void takeEarly(Shares.Share share, EarlyPayment offer) {
        shares.take(share, offer);
    }

    public Shares getShares() {
        return shares;
    }

    /** What stays on the customer's account; null while the fields do not add up. */
    public @Nullable Money getLeft() {
        return shares.left(facts().amount().amount(), facts().amount().currency());
    }

    /** Whether more is given out than came in. */
    public boolean isTooMuch() {
        Money left = getLeft();
        return left != null && left.isNegative();
    }

    public @Nullable String getCustomerName() {
        return customerName;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
