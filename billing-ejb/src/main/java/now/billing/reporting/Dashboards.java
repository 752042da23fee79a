package now.billing.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import now.billing.access.boundary.BusinessTime;
import now.billing.documents.register.DocumentOverviews;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.receivables.Figures;

/** The figures of the home page. */
@Stateless
public class Dashboards {
    private static final int MONTHS = 12;
    private static final int RECENT = 6;
    private static final int MOST_DRAFTS = 999;

    @Inject
    private Organizations organizations;

    @Inject
    private Figures figures;

    @Inject
    private DocumentOverviews overviews;

    @Inject
    private ToDoList toDo;

    @Inject
    private FirstVisit firstVisit;

    @Inject
    private Converting converting;

    @Inject
    private BusinessTime time;

    @RolesAllowed("invoice.read")
    public HomeView home() {
        LocalDate today = time.today();
        OrganizationFacts organization = organizations.facts();
        CurrencyUnit currency = organization.currency();
        List<HomeView.Month> months = months(currency, YearMonth.from(today));
        List<Figures.Outstanding> outstanding = figures.outstanding(today);
        Figures.Outstanding own = outstanding.stream()
                .filter(each -> each.open().currency().equals(currency))
                .findFirst()
                .orElseGet(() -> new Figures.Outstanding(Money.zero(currency), Money.zero(currency)));
        ListQuery<DocumentTab, DocumentSort> newest = ListQuery.of(DocumentTab.ALL, DocumentSort.CREATED, true, RECENT);
        return new HomeView(
                own.open(),
                own.overdue(),
                months.get(MONTHS - 1).paid(),
                overviews.count(DocumentKind.INVOICE, newest.withTab(DocumentTab.DRAFT), today, MOST_DRAFTS),
                outstanding.stream()
                        .map(Figures.Outstanding::open)
                        .filter(open -> !open.isZero() && !open.currency().equals(currency))
                        .toList(),
                converting.of(
                        outstanding.stream()
                                .map(Figures.Outstanding::open)
                                .filter(open -> !open.isZero())
                                .toList(),
                        organization,
                        today),
                months,
                ageing(currency, today),
                toDo.list(today),
                overviews.page(DocumentKind.INVOICE, newest, today).items().stream()
                        .map(row -> DocumentRows.row(row, today))
                        .toList(),
                firstVisit.steps(organization));
    }

    private HomeView.Ageing ageing(CurrencyUnit currency, LocalDate today) {
        Figures.Ageing ageing = figures.ageing(currency, today);
        return new HomeView.Ageing(
                ageing.current(),
                ageing.to30(),
                ageing.to60(),
                ageing.to90(),
                ageing.older(),
                figures.credit(currency));
    }

    /** Every one of the last months, also those without movements. */
    private List<HomeView.Month> months(CurrencyUnit currency, YearMonth last) {
        YearMonth first = last.minusMonths(MONTHS - 1L);
        Map<YearMonth, Figures.Month> moved = figures.months(currency, first.atDay(1)).stream()
                .collect(Collectors.toMap(Figures.Month::month, Function.identity()));
        List<HomeView.Month> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            Figures.Month known = moved.get(month);
            months.add(
                    known == null
                            ? new HomeView.Month(month, Money.zero(currency), Money.zero(currency))
                            : new HomeView.Month(month, known.invoiced(), known.paid()));
        }
        return months;
    }
}
