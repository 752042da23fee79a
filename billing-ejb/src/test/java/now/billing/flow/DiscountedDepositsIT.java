package now.billing.flow;

import static now.billing.flow.Credits.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import now.billing.drafting.CreditInvoice;
import now.billing.drafting.SaveDraft;
import now.billing.facade.CreditNoteFacade;
import now.billing.facade.EstimateFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.document.FinalContent;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.EarlyPaymentDiscount;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.settlement.SettlementState;
import now.billing.kernel.tax.TaxRate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supply of 11,900.00 (VAT 1,900.00): 1,190.00 of it are asked for in advance, with 2 % less within 14 days. */
class DiscountedDepositsIT extends DepositCase {
    private static final PaymentDetails TWO_PERCENT = new PaymentDetails(
            "", "", "", List.of(), null, null, List.of(new EarlyPaymentDiscount(14, Percent.parse("2"))), List.of());

    private Credits credits;
    private UUID deposit;

    @BeforeEach
    void askForIt() {
        credits = new Credits(business);
        deposit = begun(supply(), "10", null);
        change(
                deposit,
                content -> content.toBuilder()
                        .more(DocumentTerms.SHAPE.with(content.more(), "payment", TWO_PERCENT))
                        .build());
        business.issue(deposit);
    }

    @AfterEach
    void standingsAreWhatTheFactsSay() {
        assertThat(texts("select document_id::text as found from document_standing_drift"))
                .isEmpty();
    }

    @Test
    void whatWasLetOffStaysLetOff() {
        UUID payment = paid("1166.20");
        assertThat(view(deposit).settlement()).isEqualTo(SettlementState.PAID);
        UUID last = finish(deposit);
        business.issue(last);
        assertThat(asked(last)).containsExactly("10710.00", "1710.00");
        assertThat(tax()).isEqualTo("1896.2");
        credits.reversePayment(payment);
        assertThat(tax()).isEqualTo("1900");
        assertThat(view(deposit).open().plain()).isEqualTo("1190.00");
    }

    @Test
    void aPaymentThatIsTakenBackBeforeTheFinalInvoiceChangesNothingOfIt() {
        UUID payment = paid("1166.20");
        UUID last = finish(deposit);
        credits.reversePayment(payment);
        business.issue(last);
        assertThat(asked(last)).containsExactly("10710.00", "1710.00");
        assertThat(tax()).isEqualTo("1900");
    }

    @Test
    void whatWasCreditedAfterTheDiscountIsTakenOffNoMore() {
        UUID payment = paid("1166.20");
        credit(new CreditInvoice(deposit, "", List.of(), "119.00"));
        UUID last = finish(deposit);
        business.issue(last);
        assertThat(asked(last)).containsExactly("10829.00", "1729.00");
        assertThat(tax()).isEqualTo("1896.2");
        credits.reversePayment(payment);
        assertThat(tax()).isEqualTo("1900");
    }

    @Test
    void whatWasCreditedBeforeTheDiscountIsTakenOffNoMore() {
        credit(new CreditInvoice(deposit, "", List.of(), "119.00"));
        UUID payment = paid("1049.58");
        assertThat(view(deposit).settlement()).isEqualTo(SettlementState.PAID);
        UUID last = finish(deposit);
        business.issue(last);
        assertThat(asked(last)).containsExactly("10829.00", "1729.00");
        assertThat(tax()).isEqualTo("1896.58");
        credits.reversePayment(payment);
        assertThat(tax()).isEqualTo("1900");
    }

    @Test
    void nothingIsLeftOnceCreditAndDiscountAreTheWhole() {
        paid("1166.20");
        credit(deposit);
        refused("deposit.nothing_left", () -> finish(deposit));
        assertThat(tax()).isEqualTo("0");
    }

    @Test
    void theCorrectionOfTheFinalInvoiceTakesOffTheSame() {
        paid("1166.20");
        UUID last = finish(deposit);
        business.issue(last);
        UUID again = business.call(w ->
                w.bean(CreditNoteFacade.class).correct(last, "Wrong").draft().id());
        assertThat(FinalContent.deducted(view(again).content())).containsExactly(deposit);
        business.issue(again);
        assertThat(asked(again)).containsExactly("10710.00", "1710.00");
    }

    /** An issued estimate over 11,900.00. */
    private UUID supply() {
        DocumentContent content = new DocumentContentBuilder(Samples.EUR)
                .lines(List.of(ContentLine.of(
                        "Machine",
                        Quantity.parse("1"),
                        UnitCode.ONE,
                        UnitPrice.parse("10000.00", Samples.EUR),
                        TaxRate.standard("19"))))
                .build();
        SaveDraft command = new SaveDraft(null, null, business.customerId(), content, new EstimateFacts(null));
        UUID draft =
                business.call(w -> w.bean(EstimateFacade.class).save(command).id());
        business.call(w -> w.bean(EstimateFacade.class).issue(new IssueDocument(draft, null)));
        return draft;
    }

    private UUID paid(String amount) {
        return credits.pay(amount, Business.TODAY, part(DocumentRef.invoice(deposit), amount));
    }

    private List<String> asked(UUID invoice) {
        DocumentTotals totals = view(invoice).calculated().totals();
        return List.of(totals.gross().plain(), totals.tax().plain());
    }

    /** The VAT of all that was issued, less what was credited and let off. */
    private String tax() {
        return texts("select trim_scale(sum(case when document_kind = 'INVOICE' then total_tax else - total_tax end)"
                        + " - coalesce((select sum(tax) from early_discount_tax), 0))::text as found from issued_record"
                        + " where document_kind in ('INVOICE', 'CREDIT_NOTE')")
                .get(0);
    }
}
