package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.maintaining.ExchangeRateRecords;
import now.billing.maintaining.ExchangeRateView;
import now.billing.maintaining.RateStanding;
import now.billing.maintaining.SaveExchangeRate;
import now.billing.organization.RateSort;
import now.billing.organization.RateTab;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Settings of the exchange rates: those that a person entered, and those of the European Central Bank. */
@Named("ratesPage")
@ViewScoped
public class RatesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int STEP = 50;
    private static final String USUAL = "EUR";

    @EJB
    private ExchangeRateRecords records;

    private @Nullable UUID id;
    private long version;
    private @Nullable LocalDate date;
    private String from = "";
    private String to = "";
    private @Nullable BigDecimal rate;
    private int shown = STEP;
    private transient @Nullable Page<ExchangeRateView> page;
    private transient @Nullable RateStanding standing;

    public List<ExchangeRateView> getList() {
        return page().items();
    }

    /** Whether there are earlier ones that this page does not show yet. */
    public boolean isMore() {
        return page().next() != null && shown < ListQuery.MAX_LIMIT;
    }

    public void showMore() {
        shown = Math.min(shown + STEP, ListQuery.MAX_LIMIT);
        page = null;
    }

    private Page<ExchangeRateView> page() {
        Page<ExchangeRateView> known = page;
        if (known == null) {
            known = records.page(ListQuery.of(RateTab.ALL, RateSort.DATE, true, shown));
            page = known;
        }
        return known;
    }

    public RateStanding getStanding() {
        RateStanding known = standing;
        if (known == null) {
            known = records.standing();
            standing = known;
        }
        return known;
    }

    public void add() {
        id = null;
        date = records.today();
        to = getStanding().currency().code();
        from = to.equals(USUAL) ? "USD" : USUAL;
        rate = null;
    }

    public void edit(ExchangeRateView view) {
        id = view.id();
        version = view.version();
        date = view.rate().date();
        from = view.rate().from().code();
        to = view.rate().to().code();
        rate = view.rate().rate();
    }

    public void save() {
        UUID known = id;
        SaveExchangeRate command = new SaveExchangeRate(
                Objects.requireNonNullElseGet(date, records::today),
                CurrencyUnit.of(from),
                CurrencyUnit.of(to),
                Objects.requireNonNullElse(rate, BigDecimal.ZERO));
        if (known == null) {
            records.create(command);
        } else {
            records.change(known, version, command);
        }
        page = null;
        Notices.done("settings.saved");
        PrimeFaces.current().ajax().addCallbackParam("stored", true);
    }

    public void delete(ExchangeRateView view) {
        records.delete(view.id(), view.version());
        page = null;
    }

    /** Enters a rate of the bank as one's own. */
    public void confirm(ExchangeRateView view) {
        records.confirm(view.id());
        page = null;
        Notices.done("settings.saved");
    }

    /** The record that is being changed; empty for a new one. */
    public String getRecord() {
        return id == null ? "" : id.toString();
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public @Nullable BigDecimal getRate() {
        return rate;
    }

    public void setRate(@Nullable BigDecimal rate) {
        this.rate = rate;
    }
}
