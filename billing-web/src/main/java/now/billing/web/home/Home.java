package now.billing.web.home;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.money.Money;
import now.billing.reporting.Dashboards;
import now.billing.reporting.HomeView;
import now.billing.web.support.Me;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** The home page: the figures as the service answers them, and the chart as rectangles on a field 1000 high. */
@Named("home")
@RequestScoped
public class Home {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLL", Locale.ROOT);
    private static final DateTimeFormatter MONTH_OF_A_YEAR = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ROOT);
    private static final int FULL = 1000;
    private static final int STEPS = 4;

    @EJB
    private Dashboards dashboards;

    @Inject
    private Me me;

    private @Nullable HomeView view;

    public HomeView getView() {
        HomeView known = view;
        if (known == null) {
            known = dashboards.home();
            view = known;
        }
        return known;
    }

    /** One month of the chart. */
    public record Column(
            String name,
            String longName,
            Money invoiced,
            Money paid,
            int invoicedTop,
            int invoicedHeight,
            int paidTop,
            int paidHeight) {}

    /** One part of the ageing bar, from 0 (not yet due) to 4 (over 90 days). */
    public record Age(String step, Money amount, int start, int width) {}

    public List<Column> getColumns() {
        BigInteger top = top();
        return getView().months().stream().map(month -> column(month, top)).toList();
    }

    /** The marks of the scale, highest first. */
    public List<String> getScale() {
        NumberFormat format = NumberFormat.getCompactNumberInstance(Texts.locale(), NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(1);
        BigInteger top = top();
        List<String> marks = new ArrayList<>();
        for (int step = STEPS; step >= 0; step--) {
            marks.add(format.format(top.multiply(BigInteger.valueOf(step)).divide(BigInteger.valueOf(STEPS))));
        }
        return marks;
    }

    public List<Age> getAges() {
        HomeView.Ageing ageing = getView().ageing();
        List<Money> amounts = List.of(ageing.current(), ageing.to30(), ageing.to60(), ageing.to90(), ageing.older());
        BigInteger sum = units(Money.sum(amounts.get(0).currency(), amounts));
        List<Age> ages = new ArrayList<>();
        int start = 0;
        for (int step = 0; step < amounts.size(); step++) {
            int width = share(units(amounts.get(step)), sum);
            ages.add(new Age(String.valueOf(step), amounts.get(step), start, width));
            start += width;
        }
        return ages;
    }

    /** What invoices give back and is not set off; empty where there is nothing, as nearly always. */
    public List<Money> getCredit() {
        Money credit = getView().ageing().credit();
        return credit.isZero() ? List.of() : List.of(credit);
    }

    /** What is outstanding in other currencies, or how it adds up. */
    public String getOtherCurrencies() {
        List<Money> others = getView().otherCurrencies();
        return others.isEmpty()
                ? Texts.say(getCredit().isEmpty() ? "home.outstandingHint" : "home.outstandingHint.credit")
                : Texts.say1(
                        "home.otherCurrencies",
                        others.stream().map(Texts::amount).collect(Collectors.joining(", ")));
    }

    /** What waits, as far as the person may read it. */
    public List<HomeView.ToDo> getToDo() {
        return getView().toDo().stream()
                .filter(each -> each.kind() != HomeView.Reason.BILL_OVERDUE || me.may("bill.read"))
                .toList();
    }

    public String icon(HomeView.ToDo todo) {
        return switch (todo.kind()) {
            case OVERDUE -> "clock";
            case BILL_OVERDUE -> "bill";
            case RECURRING_FAILED -> "recurring";
            case APPROVED -> "invoice";
            case SEND_FAILED, SEND_UNCONFIRMED -> "mail";
        };
    }

    public String why(HomeView.ToDo todo) {
        return Texts.say2("home.todo." + todo.kind(), Texts.amount(todo.open()), Texts.date(todo.since()));
    }

    private static Column column(HomeView.Month month, BigInteger top) {
        int invoiced = share(units(month.invoiced()), top);
        int paid = share(units(month.paid()), top);
        return new Column(
                MONTH.withLocale(Texts.locale()).format(month.month()),
                MONTH_OF_A_YEAR.withLocale(Texts.locale()).format(month.month()),
                month.invoiced(),
                month.paid(),
                FULL - invoiced,
                invoiced,
                FULL - paid,
                paid);
    }

    /** The next round figure over the highest month, in whole units of the currency. */
    private BigInteger top() {
        BigInteger highest = getView().months().stream()
                .flatMap(month -> Stream.of(month.invoiced(), month.paid()))
                .map(Home::units)
                .max(BigInteger::compareTo)
                .orElse(BigInteger.ZERO);
        BigInteger power = BigInteger.ONE;
        while (true) {
            for (int step : new int[] {4, 8, 10, 20}) {
                BigInteger candidate = power.multiply(BigInteger.valueOf(step));
                if (candidate.compareTo(highest) >= 0) {
                    return candidate;
                }
            }
            power = power.multiply(BigInteger.TEN);
        }
    }

    private static BigInteger units(Money money) {
        return money.isNegative() ? BigInteger.ZERO : money.amount().toBigInteger();
    }

    private static int share(BigInteger part, BigInteger whole) {
        return whole.signum() == 0
                ? 0
                : part.multiply(BigInteger.valueOf(FULL)).divide(whole).intValueExact();
    }
}
