package now.billing.flow;

import static now.billing.flow.BillCase.atOnce;
import static now.billing.flow.BillCase.refused;
import static now.billing.flow.Credits.eur;
import static now.billing.flow.Credits.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.CreditInvoice;
import now.billing.drafting.SaveDraft;
import now.billing.facade.CreditNoteFacade;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.settlement.EarlyPayment;
import now.billing.kernel.settlement.SettlementState;
import now.billing.receivables.EarlyDiscount;
import now.billing.reporting.EarlyPayments;
import now.billing.settling.AllocatePayment;
import now.billing.settling.DiscountChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 398.60 at two rates, 2 % less within 14 days: 390.63 settles it, and 7.97 with its VAT is taken back. */
class EarlyDiscountFlowIT extends FlowCase {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 2);
    private static final LocalDate LAST = ISSUED.plusDays(14);
    private static final String REDUCED = "390.63";

    private Credits credits;
    private DocumentRef invoice;

    @BeforeEach
    void issue() {
        credits = new Credits(business);
        invoice = promising(ISSUED);
    }

    @AfterEach
    void standingsAreWhatTheFactsSay() {
        assertThat(texts("select document_id::text as found from document_standing_drift"))
                .isEmpty();
    }

    @Test
    void theReducedAmountInTimeSettlesTheInvoiceAndCorrectsItsVat() {
        EarlyPayment offer = offers().get(0);
        assertThat(offer.until()).isEqualTo(LAST);
        assertThat(offer.reduced().plain()).isEqualTo(REDUCED);
        credits.pay(REDUCED, LAST, part(invoice, REDUCED));
        assertThat(credits.view(invoice).settlement()).isEqualTo(SettlementState.PAID);
        assertThat(credits.view(invoice).paidOn()).isEqualTo(LAST);
        assertThat(texts("select category || ' ' || trim_scale(rate) || ' ' || net || ' ' || tax as found"
                        + " from early_discount_tax order by rate desc"))
                .containsExactly("S 19 5.6000 1.0600", "S 9 1.2000 0.1100");
        assertThat(texts("select type || ' ' || credit || ' ' || posted_on as found from ledger_entry"
                        + " where type like 'EARLY%'"))
                .containsExactly("EARLY_DISCOUNT 7.9700 2026-11-16");
        assertThat(texts("select type as found from evidence_entry where type like 'discount%'"))
                .containsExactly("discount.granted");
        assertThat(offers()).isEmpty();
        assertThat(granted()).hasSize(1);
    }

    @Test
    void aLateOrASmallerPaymentLeavesTheRestOpen() {
        credits.pay(REDUCED, LAST.plusDays(1), part(invoice, REDUCED));
        assertThat(credits.view(invoice).open().plain()).isEqualTo("7.97");
        DocumentRef other = promising(ISSUED);
        credits.pay("390.62", LAST, part(other, "390.62"));
        assertThat(credits.view(other).open().plain()).isEqualTo("7.98");
        assertThat(granted()).isEmpty();
    }

    @Test
    void aPersonMayGrantItAllTheSameOrNotAtAll() {
        refused("discount.amount_differs", () -> pay("390.62", LAST.plusDays(1), DiscountChoice.ACCEPT));
        pay(REDUCED, LAST.plusDays(3), DiscountChoice.ACCEPT);
        assertThat(credits.view(invoice).settlement()).isEqualTo(SettlementState.PAID);
        assertThat(granted()).extracting(EarlyDiscount::late).containsExactly(true);
        invoice = promising(ISSUED);
        pay(REDUCED, LAST, DiscountChoice.NONE);
        assertThat(credits.view(invoice).open().plain()).isEqualTo("7.97");
        invoice = credits.issued("119.00", ISSUED);
        refused("discount.not_offered", () -> pay("10.00", LAST, DiscountChoice.ACCEPT));
    }

    @Test
    void whatIsLeftAfterAPartGetsTheDiscountOfTheRest() {
        credits.pay("198.60", ISSUED, part(invoice, "198.60"));
        assertThat(offers().get(0).reduced().plain()).isEqualTo("196.00");
        credits.pay("196.00", LAST, part(invoice, "196.00"));
        assertThat(credits.view(invoice).settlement()).isEqualTo(SettlementState.PAID);
    }

    @Test
    void moneyOnAccountTakesItByTheDayItCame() {
        UUID payment = credits.pay(REDUCED, LAST);
        credits.allocate(payment, part(invoice, REDUCED));
        assertThat(credits.view(invoice).settlement()).isEqualTo(SettlementState.PAID);
        assertThat(granted()).extracting(EarlyDiscount::grantedOn).containsExactly(Business.TODAY);
    }

    @Test
    void theReversalOfThePaymentTakesTheDiscountBack() {
        UUID payment = credits.pay(REDUCED, LAST, part(invoice, REDUCED));
        credits.reversePayment(payment);
        assertThat(credits.view(invoice).open().plain()).isEqualTo("398.60");
        assertThat(granted()).extracting(each -> each.amount().plain()).containsExactly("7.97", "-7.97");
        assertThat(texts("select sum(net)::text || ' ' || sum(tax) as found from early_discount_tax"))
                .containsExactly("0.0000 0.0000");
        refused("payment.already_reversed", () -> credits.reversePayment(payment));
        credits.pay(REDUCED, LAST, part(invoice, REDUCED));
        assertThat(credits.view(invoice).settlement()).isEqualTo(SettlementState.PAID);
    }

    @Test
    void whatWasLetOffIsNotCreditedAgain() {
        UUID payment = credits.pay(REDUCED, LAST, part(invoice, REDUCED));
        creditWhole();
        assertThat(credits.view(invoice).state()).isEqualTo(DocumentState.CANCELLED);
        assertThat(texts("select total_gross::text as found from issued_record where document_kind = 'CREDIT_NOTE'"))
                .containsExactly("390.6300");
        credits.reversePayment(payment);
        assertThat(credits.view(invoice).asksForMoney()).isFalse();
        assertThat(texts("select sum(debit - credit)::text as found from ledger_entry"))
                .containsExactly("0.0000");
    }

    @Test
    void fiftyPaymentsAtOnceTakeOneDiscount() throws Exception {
        assertThat(atOnce(50, each -> credits.pay(REDUCED, LAST, part(invoice, REDUCED))))
                .hasSize(49);
        assertThat(texts("select count(*)::text as found from early_discount")).containsExactly("1");
        assertThat(credits.view(invoice).settlement()).isEqualTo(SettlementState.PAID);
    }

    @Test
    void anotherBusinessSeesNothingOfIt() {
        credits.pay(REDUCED, LAST, part(invoice, REDUCED));
        Business other = Business.fresh(database, units);
        assertThat(other.<List<EarlyDiscount>>call(
                        w -> w.bean(EarlyPayments.class).granted(invoice.id())))
                .isEmpty();
        assertThat(other.<List<EarlyPayment>>call(
                        w -> w.bean(EarlyPayments.class).offers(invoice.id())))
                .isEmpty();
    }

    private UUID pay(String amount, LocalDate on, DiscountChoice choice) {
        return credits.pay(amount, on, new AllocatePayment(invoice.id(), eur(amount), choice));
    }

    private List<EarlyPayment> offers() {
        return business.call(w -> w.bean(EarlyPayments.class).offers(invoice.id()));
    }

    private List<EarlyDiscount> granted() {
        return business.call(w -> w.bean(EarlyPayments.class).granted(invoice.id()));
    }

    private void creditWhole() {
        business.call(w -> {
            UUID note = w.bean(CreditNoteFacade.class)
                    .credit(new CreditInvoice(invoice.id(), "Returned", List.of(), null))
                    .id();
            return w.bean(CreditNoteFacade.class).issue(new IssueDocument(note, null));
        });
    }

    private DocumentRef promising(LocalDate issued) {
        PaymentDetails payment = new PaymentDetails(
                "",
                "",
                "",
                List.of(),
                null,
                null,
                List.of(new EarlyPaymentDiscount(14, Percent.parse("2"))),
                List.of());
        DocumentContent content = Samples.content(issued).toBuilder()
                .more(DocumentTerms.SHAPE.with(DocumentTerms.NONE, "payment", payment))
                .build();
        UUID draft = business.call(w ->
                        w.bean(InvoiceFacade.class).save(new SaveDraft(null, null, business.customerId(), content)))
                .id();
        return business.issue(draft).ref();
    }
}
