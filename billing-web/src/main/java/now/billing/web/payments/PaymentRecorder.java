package now.billing.web.payments;

import jakarta.ejb.EJB;
import jakarta.faces.component.UIInput;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.ExchangeRateRecords;
import now.billing.maintaining.PartyView;
import now.billing.receivables.OpenDocument;
import now.billing.reporting.AccountViews;
import now.billing.reporting.DocumentView;
import now.billing.reporting.EarlyPayments;
import now.billing.settling.PaymentSettling;
import now.billing.settling.RecordPayment;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import now.billing.web.support.PickedId;
import org.jspecify.annotations.Nullable;

/** Recording money that came in: who, how much, when, and which invoices it pays. */
@Named("paymentRecorder")
@ViewScoped
public class PaymentRecorder implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 50;

    @EJB
    private PaymentSettling settling;

    @Inject
    private DocumentFacades facades;

    @EJB
    private AccountViews accounts;

    @EJB
    private EarlyPayments early;

    @EJB
    private ExchangeRateRecords rates;

    @EJB
    private CustomerRecords customers;

    @Inject
    private Me me;

    private @Nullable UUID invoiceId;
    private @Nullable UUID customerId;
    private @Nullable String customerName;
    private @Nullable BigDecimal amount;
    private String currency = "";
    private @Nullable LocalDate receivedOn;
    private String method = "BANK_TRANSFER";
    private @Nullable String reference;
    private final ReceivedForm received = new ReceivedForm();
    private final Shares shares = new Shares();

    /** Starts with the invoice or the customer of the address, where there is one. */
    public void open() {
        if (receivedOn != null) {
            return;
        }
        receivedOn = me.today();
        currency = me.getOrganization().currency().code();
        UUID wanted = invoiceId;
        if (wanted != null) {
            DocumentView invoice = facades.of(DocumentKind.INVOICE).get(wanted);
            customerId = invoice.customerId();
            currency = invoice.open().currency().code();
            amount = invoice.open().isPositive() ? invoice.open().amount() : null;
            reference = invoice.number();
        }
        load();
    }

    private void load() {
        shares.clear();
        UUID payer = customerId;
        if (payer == null) {
            return;
        }
        customerName = customers.get(payer).name();
        List<OpenDocument> open = accounts.open(payer, currency, invoiceId);
        shares.show(open, early.offersOf(open.stream().map(OpenDocument::id).toList()));
        shares.came(receivedOn);
        distribute();
    }

    /** Oldest due first, the invoice one came from before all; what is left stays on account. */
    public void distribute() {
        shares.distribute(amount, invoiceId);
    }

    /** Has an invoice take its discount for paying early; where it was to be paid as a whole, less money comes. */
    public void takeEarly(Shares.Share share, EarlyPayment offer) {
        BigDecimal whole = amount;
        boolean alone = whole != null && whole.compareTo(share.getOpen().amount()) == 0;
        shares.came(receivedOn);
        if (alone) {
            amount = offer.reduced().amount();
            distribute();
        }
        shares.take(share, offer);
    }

    /** After every look at the amount: one that cannot be read gives out nothing. */
    public void looked(ComponentSystemEvent amountField) {
        if (!((UIInput) amountField.getComponent()).isValid()) {
            shares.cannotBeRead();
        }
    }

    /** What stays as credit on the customer's account; null while the fields do not add up. */
    public @Nullable Money getLeft() {
        return shares.left(amount, CurrencyUnit.of(currency));
    }

    /** Whether more is given out than came in. */
    public boolean isTooMuch() {
        Money left = getLeft();
        return left != null && left.isNegative();
    }

    public String record() {
        UUID payer = customerId;
        if (payer == null) {
            throw InvalidInput.of("customer", ProblemCode.REQUIRED);
        }
        CurrencyUnit unit = CurrencyUnit.of(currency);
        UUID payment = record(new RecordPayment(
                payer,
                typed(unit),
                Objects.requireNonNull(receivedOn),
                method,
                reference,
                shares.allocations(unit),
                received.typed(unit, amount, rate())));
        Notices.done("payment.recorded");
        UUID cameFrom = invoiceId;
        return cameFrom == null
                ? "/app/payments/viewer?faces-redirect=true&id=" + payment
                : "/app/invoices/viewer?faces-redirect=true&id=" + cameFrom;
    }

    /** What came in another currency. */
    public ReceivedForm getReceived() {
        return received;
    }

    /** By the rate of the day, as far as one is known; whoever knows better types what the bank says. */
    public void reckon() {
        Money worth = received.worth(rate());
        if (worth != null) {
            amount = worth.amount();
            distribute();
        }
    }

    /** From what came to what counts; null where nothing came in another currency, or no rate is known. */
    private @Nullable ExchangeRate rate() {
        CurrencyUnit from = received.unit();
        LocalDate day = receivedOn;
        return from == null || day == null ? null : rates.counting(from, CurrencyUnit.of(currency), day);
    }

    private UUID record(RecordPayment command) {
        try {
            return settling.record(command);
        } catch (InvalidInput refused) {
            throw shares.atRows(refused);
        }
    }

    private Money typed(CurrencyUnit unit) {
        try {
            return Money.typed(Objects.requireNonNullElse(amount, BigDecimal.ZERO), unit);
        } catch (InvalidInput wrong) {
            throw wrong.under("amount");
        }
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
            load();
        }
    }

    public void forgetCustomer() {
        customerId = null;
        customerName = null;
        shares.clear();
    }

    public void changeCurrency() {
        load();
    }

    public @Nullable String getCustomerName() {
        return customerName;
    }

    public Shares getShares() {
        return shares;
    }

    public @Nullable UUID getInvoiceId() {
        return invoiceId;
    }

    public void setInvoiceId(@Nullable UUID invoiceId) {
        this.invoiceId = invoiceId;
    }

    public @Nullable UUID getCustomerId() {
        return customerId;
    }

    public void setCustomerId(@Nullable UUID customerId) {
        if (receivedOn == null) {
            this.customerId = customerId;
        }
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
        shares.came(receivedOn);
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }
}
