package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.PaymentConditions;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.schedule.DueDateRule.Counted;
import now.billing.maintaining.ConditionRecords;
import now.billing.maintaining.CustomerRecords;
import now.billing.parties.KnownConditions;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** When documents are usually due, and what is let off for paying early: of the organization, or of one customer. */
@Named("conditionsPage")
@ViewScoped
public class ConditionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ConditionRecords records;

    @EJB
    private CustomerRecords customers;

    private @Nullable UUID id;
    private String name = "";
    private long version;
    private @Nullable String counted;
    private @Nullable Integer days;
    private @Nullable Integer dayOfMonth;
    private @Nullable Integer months;
    private final ArrayList<Discount> discounts = new ArrayList<>();

    /** One discount while it is written. */
    public static class Discount implements Serializable {
        private static final long serialVersionUID = 1L;
        private @Nullable Integer days;
        private @Nullable BigDecimal percent;

        private boolean isWritten() {
            return days != null || percent != null;
        }

        public @Nullable Integer getDays() {
            return days;
        }

        public void setDays(@Nullable Integer days) {
            this.days = days;
        }

        public @Nullable BigDecimal getPercent() {
            return percent;
        }

        public void setPercent(@Nullable BigDecimal percent) {
            this.percent = percent;
        }
    }

    /** Those of the organization. */
    public void openOrganizations() {
        show(records.organizations());
    }

    /** Those of the customer of the address. */
    public void openCustomers() {
        UUID customer = id == null ? new UUID(0, 0) : id;
        name = customers.get(customer).name();
        show(records.customers(customer));
    }

    private void show(KnownConditions known) {
        PaymentConditions kept = known.conditions();
        version = known.version();
        counted = kept.counted() == null ? null : kept.counted().name();
        days = kept.days();
        dayOfMonth = kept.dayOfMonth();
        months = kept.months();
        discounts.clear();
        for (EarlyPaymentDiscount each : kept.discounts()) {
            Percent percent = each.percent();
            Discount row = new Discount();
            row.days = each.days();
            row.percent = percent == null ? null : percent.value();
            discounts.add(row);
        }
        while (discounts.size() < EarlyPaymentDiscount.MOST) {
            discounts.add(new Discount());
        }
    }

    public void saveOrganizations() {
        show(records.changeOrganizations(typed(), version));
        Notices.done("conditions.saved");
    }

    public void saveCustomers() {
        show(records.changeCustomers(id == null ? new UUID(0, 0) : id, typed(), version));
        Notices.done("conditions.saved");
    }

    private PaymentConditions typed() {
        List<EarlyPaymentDiscount> written = discounts.stream()
                .filter(Discount::isWritten)
                .map(each ->
                        new EarlyPaymentDiscount(each.days, each.percent == null ? null : Percent.of(each.percent)))
                .toList();
        Counted way = counted == null || counted.isEmpty() ? null : Counted.valueOf(counted);
        return new PaymentConditions(
                way,
                isByDays() ? days : null,
                isByDayOfMonth() ? dayOfMonth : null,
                isByDayOfMonth() ? months : null,
                written);
    }

    /** Whether the chosen way counts days. */
    public boolean isByDays() {
        return counted != null && !counted.isEmpty() && !isByDayOfMonth();
    }

    /** Whether the chosen way is a fixed day of a month. */
    public boolean isByDayOfMonth() {
        return Counted.DAY_OF_MONTH.name().equals(counted);
    }

    /** The ways of counting a due date. */
    public List<String> getWays() {
        return Arrays.stream(Counted.values()).map(Counted::name).toList();
    }

    public List<Discount> getDiscounts() {
        return discounts;
    }

    public String getName() {
        return name;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getCounted() {
        return counted;
    }

    public void setCounted(@Nullable String counted) {
        this.counted = counted;
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public @Nullable Integer getDayOfMonth() {
        return dayOfMonth;
    }

    public void setDayOfMonth(@Nullable Integer dayOfMonth) {
        this.dayOfMonth = dayOfMonth;
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer months) {
        this.months = months;
    }
}
