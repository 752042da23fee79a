package now.billing.web.customers;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.money.Money;
import now.billing.rendering.paper.StatementContent;
import now.billing.reporting.ConvertedTotal;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;
import now.billing.web.support.ListAddress;
import now.billing.web.support.Me;
import now.billing.web.support.Period;
import org.jspecify.annotations.Nullable;

/** The account of one customer over a period, on screen; as PDF and CSV it is a file. */
@Named("customerStatement")
@ViewScoped
public class CustomerStatement implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private Statements statements;

    @Inject
    private Me me;

    private @Nullable UUID id;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String currency;
    private transient @Nullable StatementContent content;

    /** Reads the statement before anything of the page is sent: a customer that is not there is answered as missing. */
    public void open() {
        getContent();
    }

    /** The year so far, unless the address says otherwise. */
    private void settle() {
        LocalDate today = me.today();
        if (from == null) {
            from = today.withDayOfYear(1);
        }
        if (to == null) {
            to = today;
        }
        if (currency == null) {
            currency = me.getOrganization().currency().code();
        }
    }

    public StatementContent getContent() {
        StatementContent known = content;
        if (known == null) {
            settle();
            LocalDate first = from;
            LocalDate last = to;
            String in = currency;
            if (first == null || last == null || in == null) {
                throw new IllegalStateException("settle() fills all three");
            }
            known = statements.of(new StatementQuery(id == null ? new UUID(0, 0) : id, first, last, in));
            content = known;
        }
        return known;
    }

    /** What it closes with in the organization's currency; null where it is in that one. */
    public @Nullable ConvertedTotal getConverted() {
        return statements.converted(getContent().closing(), getContent().to());
    }

    /** By how much the balance moved in the period. */
    public Money getMoved() {
        return getContent().closing().minus(getContent().opening());
    }

    public List<Period.Usual> getUsual() {
        return List.of(Period.Usual.values());
    }

    /** Whether the statement shows just this usual period. */
    public boolean chosen(Period.Usual usual) {
        LocalDate today = me.today();
        return usual.first(today).equals(from) && last(usual, today).equals(to);
    }

    /** A period that still runs ends today: nothing is known of the days to come. */
    private static LocalDate last(Period.Usual usual, LocalDate today) {
        LocalDate last = usual.last(today);
        return last.isAfter(today) ? today : last;
    }

    /** The address of the statement over a usual period. */
    public String address(Period.Usual usual) {
        LocalDate today = me.today();
        return ListAddress.at("/app/customers/statement")
                .with("id", id)
                .with("from", usual.first(today))
                .with("to", last(usual, today))
                .with("currency", currency)
                .text();
    }

    /** Whether a row has a page of its own; what stands with its document or payment has none. */
    public boolean linked(StatementContent.Movement row) {
        return switch (row.kind()) {
            case REFUND, REFUND_REVERSAL, LATE_FEE, LATE_FEE_WAIVER, EARLY_DISCOUNT, EARLY_DISCOUNT_REVERSAL -> false;
            case BILL_CANCELLATION, BILL_PAYMENT, BILL_PAYMENT_REVERSAL -> false;
            case INVOICE, CREDIT_NOTE, BILL, PAYMENT, PAYMENT_REVERSAL -> true;
        };
    }

    /** Where the document or the payment of a row is to be seen. */
    public String source(StatementContent.Movement row) {
        String section = row.kind().document().map(DocumentKind::path).orElse("payments");
        return ListAddress.at("/app/" + section + "/viewer")
                .with("id", row.sourceId())
                .text();
    }

    /** Parameters of the file with the same content. */
    public String getParameters() {
        return "customer=" + id + "&from=" + from + "&to=" + to + "&currency=" + currency;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }
}
