package now.billing.flow;

import static now.billing.flow.BillCase.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.PaymentConditions;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.schedule.DueDateRule.Counted;
import now.billing.maintaining.ConditionRecords;
import now.billing.parties.KnownConditions;
import org.junit.jupiter.api.Test;

/** When documents are due that do not say it: by the customer's conditions, else the organization's, else its days. */
class PaymentConditionsIT extends FlowCase {
    private static final PaymentConditions END_OF_MONTH = new PaymentConditions(
            Counted.END_OF_MONTH,
            10,
            null,
            null,
            List.of(new EarlyPaymentDiscount(7, Percent.parse("3")), new EarlyPaymentDiscount(14, Percent.parse("2"))));
    private static final PaymentConditions FIFTH = new PaymentConditions(Counted.DAY_OF_MONTH, null, 5, 1, List.of());

    @Test
    void theCustomersCountBeforeTheOrganizations() {
        assertThat(blank().dueDate()).isEqualTo(Business.TODAY.plusDays(30));
        assertThat(organizations(END_OF_MONTH, 0).version()).isEqualTo(1);
        DocumentContent usual = blank();
        assertThat(usual.dueDate()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(usual.more().payment().discounts()).isEqualTo(END_OF_MONTH.discounts());
        customers(FIFTH, 0);
        assertThat(blank().dueDate()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(blank().more().payment()).isNull();
        assertThat(customers(PaymentConditions.NONE, 1)).isEqualTo(KnownConditions.NONE);
        assertThat(blank().dueDate()).isEqualTo(LocalDate.of(2026, 12, 10));
    }

    @Test
    void whatHasNoDueDateGetsItAtTheIssueWithItsDiscounts() {
        organizations(END_OF_MONTH, 0);
        UUID draft = business.draft(LocalDate.of(2026, 11, 3)).id();
        business.issue(draft);
        IssuedDocument issued =
                business.call(w -> w.bean(InvoiceFacade.class).get(draft)).issued();
        assertThat(issued.dueDate()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(issued.more().payment().discounts()).isEqualTo(END_OF_MONTH.discounts());
    }

    @Test
    void whatIsWrongIsRefusedAndNobodyOverwritesAnother() {
        organizations(FIFTH, 0);
        refused("conflict.stale_version", () -> organizations(END_OF_MONTH, 0));
        organizations(END_OF_MONTH, 1);
        refused("conflict.stale_version", () -> organizations(PaymentConditions.NONE, 1));
        refused("conditions.not_with_counted", () -> customers(conditions(Counted.DAYS, null, 5), 0));
        refused("input.required", () -> customers(conditions(Counted.DAY_OF_MONTH, null, null), 0));
        refused("input.out_of_range", () -> customers(conditions(Counted.DAYS, 366, null), 0));
        refused(
                "not_found",
                () -> business.call(w -> w.bean(ConditionRecords.class).changeCustomers(UUID.randomUUID(), FIFTH, 0)));
    }

    private static PaymentConditions conditions(Counted counted, Integer days, Integer day) {
        return new PaymentConditions(counted, days, day, null, List.of());
    }

    private DocumentContent blank() {
        return business.call(w -> w.bean(InvoiceFacade.class).blank(business.customerId()));
    }

    private KnownConditions organizations(PaymentConditions wanted, long version) {
        return business.call(w -> w.bean(ConditionRecords.class).changeOrganizations(wanted, version));
    }

    private KnownConditions customers(PaymentConditions wanted, long version) {
        return business.call(
                w -> w.bean(ConditionRecords.class).changeCustomers(business.customerId(), wanted, version));
    }
}
