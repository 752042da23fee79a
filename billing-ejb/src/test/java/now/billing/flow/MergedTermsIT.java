package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.CreditInvoice;
import now.billing.facade.CreditNoteFacade;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.PaymentConditions;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.schedule.DueDateRule.Counted;
import now.billing.maintaining.ConditionRecords;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.SaveParty;
import now.billing.parties.KnownConditions;
import now.billing.sending.DeliveryView;
import now.billing.sending.SendDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was agreed with a customer, and whom its mails go to, is that of whom it was merged into. */
class MergedTermsIT extends FlowCase {
    private static final PaymentConditions END_OF_MONTH = new PaymentConditions(
            Counted.END_OF_MONTH, 10, null, null, List.of(new EarlyPaymentDiscount(14, Percent.parse("2"))));
    private static final PaymentConditions FIFTH = new PaymentConditions(Counted.DAY_OF_MONTH, null, 5, 1, List.of());
    private static final LocalDate BY_END_OF_MONTH = LocalDate.of(2026, 12, 10);
    private static final LocalDate BY_FIFTH = LocalDate.of(2026, 12, 5);
    private static final String MAIL = "office@buyer.example.test";

    private UUID from;
    private UUID into;

    @BeforeEach
    void enterTwice() {
        from = business.customerId();
        into = business.call(
                w -> w.bean(CustomerRecords.class).create(mailedTo(MAIL)).id());
    }

    @Test
    void whoHasNoConditionsHasThoseOfTheMergedOne() {
        conditions(from, FIFTH, 0);
        merge();
        assertThat(blank(into).dueDate()).isEqualTo(BY_FIFTH);
        assertThat(blank(from).dueDate()).isEqualTo(BY_FIFTH);
        assertThat(issued().dueDate()).isEqualTo(BY_FIFTH);
        assertThat(conditions(into)).isEqualTo(conditions(from)).isEqualTo(new KnownConditions(FIFTH, 1));
    }

    @Test
    void whoHasConditionsKeepsThem() {
        conditions(from, FIFTH, 0);
        conditions(into, END_OF_MONTH, 0);
        merge();
        assertThat(blank(into).dueDate()).isEqualTo(BY_END_OF_MONTH);
        assertThat(blank(from).dueDate()).isEqualTo(BY_END_OF_MONTH);
        IssuedDocument issued = issued();
        assertThat(issued.dueDate()).isEqualTo(BY_END_OF_MONTH);
        assertThat(issued.more().payment().discounts()).isEqualTo(END_OF_MONTH.discounts());
    }

    @Test
    void whatIsWrittenUnderTheMergedIdIsThatOfTheHolder() {
        conditions(from, FIFTH, 0);
        merge();
        assertThat(conditions(from, END_OF_MONTH, 1).version()).isEqualTo(2);
        assertThat(conditions(into).conditions()).isEqualTo(END_OF_MONTH);
        assertThat(blank(into).dueDate()).isEqualTo(BY_END_OF_MONTH);
        BillCase.refused("conflict.stale_version", () -> conditions(into, FIFTH, 1));
        assertThat(conditions(from, PaymentConditions.NONE, 2)).isEqualTo(KnownConditions.NONE);
        assertThat(conditions(into)).isEqualTo(KnownConditions.NONE);
        assertThat(blank(from).dueDate()).isEqualTo(Business.TODAY.plusDays(30));
    }

    @Test
    void mailsGoToWhomTheHoldersDocumentsGo() {
        UUID before = business.issued(null).ref().id();
        merge();
        UUID after = business.issued(null).ref().id();
        for (UUID each : List.of(before, after)) {
            assertThat(business.call(w -> w.bean(InvoiceFacade.class).suggestion(each))
                            .receivers()
                            .to())
                    .containsExactly(MAIL);
            business.call(w -> w.bean(InvoiceFacade.class).send(SendDocument.usual(each)));
            assertThat(business.<List<DeliveryView>>call(
                            w -> w.bean(InvoiceFacade.class).deliveries(each)))
                    .extracting(sent -> sent.receivers().text())
                    .containsExactly(MAIL);
        }
    }

    @Test
    void anInvoiceIsCreditedThoughTheHolderIsArchived() {
        UUID invoice = business.issued(null).ref().id();
        UUID begun = business.issued(null).ref().id();
        UUID note = credit(begun);
        merge();
        business.call(w -> {
            CustomerRecords customers = w.bean(CustomerRecords.class);
            customers.archive(into, customers.get(into).version());
            return into;
        });
        issue(note);
        issue(credit(invoice));
        for (UUID each : List.of(invoice, begun)) {
            assertThat(business.call(w -> w.bean(InvoiceFacade.class).get(each)).state())
                    .isEqualTo(DocumentState.CANCELLED);
        }
        assertThat(texts("select document_id::text as found from document_standing_drift"))
                .isEmpty();
    }

    private UUID credit(UUID invoice) {
        return business.call(w -> w.bean(CreditNoteFacade.class)
                .credit(CreditInvoice.whole(invoice, "Returned"))
                .id());
    }

    private void issue(UUID note) {
        business.call(w -> w.bean(CreditNoteFacade.class).issue(new IssueDocument(note, null)));
    }

    private static SaveParty mailedTo(String email) {
        SaveParty known = Samples.customer();
        return new SaveParty(
                known.name(),
                known.legalName(),
                email,
                known.phone(),
                known.language(),
                known.currency(),
                known.taxIds(),
                known.address(),
                known.contacts());
    }

    private void merge() {
        business.call(w -> w.bean(CustomerRecords.class).merge(from, into));
    }

    private DocumentContent blank(UUID customer) {
        return business.call(w -> w.bean(InvoiceFacade.class).blank(customer));
    }

    /** An invoice of the merged id that does not say when it is due. */
    private IssuedDocument issued() {
        UUID invoice = business.issued(null).ref().id();
        return business.call(w -> w.bean(InvoiceFacade.class).get(invoice)).issued();
    }

    private KnownConditions conditions(UUID customer) {
        return business.call(w -> w.bean(ConditionRecords.class).customers(customer));
    }

    private KnownConditions conditions(UUID customer, PaymentConditions wanted, long version) {
        return business.call(w -> w.bean(ConditionRecords.class).changeCustomers(customer, wanted, version));
    }
}
