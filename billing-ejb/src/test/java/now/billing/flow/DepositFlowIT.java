package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import now.billing.drafting.ConvertEstimate;
import now.billing.drafting.CreditInvoice;
import now.billing.facade.CreditNoteFacade;
import now.billing.facade.DepositFacade;
import now.billing.facade.EstimateFacade;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.CreditRest;
import now.billing.kernel.document.Deposit;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.FinalContent;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.CustomerRecords;
import now.billing.reporting.DocumentView;
import now.billing.reporting.RelatedView;
import org.junit.jupiter.api.Test;

/** Deposits are asked for in the VAT groups of their order, and each is taken off once, to the cent. */
class DepositFlowIT extends DepositCase {
    @Test
    void aPercentageIsSplitOverTheVatGroupsToTheCent() {
        DocumentView deposit = view(begun(estimate(), "33.33", null));
        assertThat(deposit.content().more().typeCode()).isEqualTo("386");
        assertThat(deposit.calculated().totals().gross()).hasToString("132.85 EUR");
        assertThat(deposit.content().lines())
                .extracting(line -> line.tax().percent().plain())
                .containsExactly("19", "9");
        assertThat(deposit.content().lines().get(0).description()).contains("33.33 %");
        assertThat(view(begun(estimate(), null, "100.00")).calculated().totals().gross())
                .hasToString("100.00 EUR");
    }

    @Test
    void nothingTooMuchOrBothIsNotAskedFor() {
        UUID estimate = estimate();
        refused("deposit.percent_or_amount", () -> begun(estimate, null, null));
        refused("deposit.percent_or_amount", () -> begun(estimate, "10", "10.00"));
        for (String wrong : List.of("0", "100.01", "1000")) {
            refused("input.out_of_range", () -> begun(estimate, wrong, null));
        }
        for (String wrong : List.of("0.00", "-1.00", "398.61")) {
            refused("input.out_of_range", () -> begun(estimate, null, wrong));
        }
    }

    @Test
    void depositsAndFinalInvoiceAreTheEstimateInEachVatGroup() {
        UUID estimate = estimate();
        UUID first = deposit(estimate, "33.33");
        UUID second = deposit(estimate, "12.5");
        UUID last = finish(first);
        business.issue(last);
        DocumentView invoice = view(last);
        assertThat(FinalContent.deducted(invoice.content())).containsExactlyInAnyOrder(first, second);
        assertThat(invoice.content().lines().stream().filter(ContentLine::deducts))
                .hasSize(4);
        for (TaxRate rate : List.of(TaxRate.standard("19"), TaxRate.standard("9"))) {
            List<IssuedDocument> all = List.of(issued(first), issued(second), issued(last));
            assertThat(sum(all, rate, false)).isEqualTo(rate.percent().plain().equals("19") ? "280.00" : "60.00");
            assertThat(sum(all, rate, true)).isEqualTo(rate.percent().plain().equals("19") ? "53.20" : "5.40");
        }
        assertThat(issued(last).more().precedingInvoices())
                .extracting(each -> each.number())
                .containsExactlyInAnyOrder(
                        issued(first).number().value(), issued(second).number().value());
        assertThat(related(last))
                .contains(RelatedView.Relation.DEDUCTS, RelatedView.Relation.ORIGIN)
                .hasSize(3);
        assertThat(related(first))
                .containsExactlyInAnyOrder(RelatedView.Relation.DEDUCTED_BY, RelatedView.Relation.ORIGIN);
    }

    @Test
    void fiftyFinalInvoicesAtOnceAreOne() throws Exception {
        UUID deposit = deposit(estimate(), "30");
        UUID free = free("", business.customerId());
        for (UUID each : List.of(deposit, free)) {
            List<String> refused = BillCase.atOnce(50, i -> finish(each));
            assertThat(refused).hasSize(49).containsOnly("deposit.already_deducted");
        }
        assertThat(texts("select deposit_id::text as found from deposit_deduction"))
                .containsExactlyInAnyOrder(deposit.toString(), free.toString());
    }

    @Test
    void fiftyDraftsThatNameItByHandAreOne() throws Exception {
        UUID deposit = free("", business.customerId());
        List<UUID> drafts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            drafts.add(business.draft(null).id());
        }
        List<String> refused = BillCase.atOnce(
                50,
                i -> change(
                        drafts.get(i),
                        content -> content.toBuilder()
                                .lines(content.lines().stream()
                                        .map(line -> line.withMore(line.more().withDeposit(deposit)))
                                        .toList())
                                .build()));
        assertThat(refused).hasSize(49).containsOnly("deposit.already_deducted");
    }

    @Test
    void aDeletedDraftOrLineFreesTheDeposit() {
        UUID deposit = deposit(estimate(), "30");
        discard(finish(deposit));
        UUID again = finish(deposit);
        refused("deposit.already_deducted", () -> finish(deposit));
        change(again, FinalContent::withoutDeductions);
        assertThat(open(deposit)).isTrue();
        UUID other = business.draft(null).id();
        change(
                other,
                content -> new FinalContent(content)
                        .deducting(
                                List.of(new Deposit(
                                        deposit,
                                        issued(deposit).number(),
                                        issued(deposit).issueDate(),
                                        CreditRest.of(issued(deposit)))),
                                each -> "Less"));
        assertThat(open(deposit)).isFalse();
        business.issue(other);
        assertThat(open(deposit)).isFalse();
    }

    @Test
    void onlyWhatIsLeftOfADepositIsTakenOff() {
        UUID estimate = estimate();
        UUID gone = deposit(estimate, "10");
        UUID part = deposit(estimate, "30");
        credit(gone);
        credit(new CreditInvoice(part, "", List.of(), "20.00"));
        refused("deposit.nothing_left", () -> finish(gone));
        UUID last = finish(part);
        assertThat(FinalContent.deducted(view(last).content())).containsExactly(part);
        business.issue(last);
        assertThat(issued(last).totals().gross()).hasToString("299.02 EUR");
    }

    @Test
    void whatWasCreditedMeanwhileStopsTheFinalInvoice() {
        UUID deposit = deposit(estimate(), "30");
        UUID last = finish(deposit);
        credit(new CreditInvoice(deposit, "", List.of(), "20.00"));
        refused("final.deduction_differs", () -> business.issue(last));
        discard(last);
        business.issue(finish(deposit));
    }

    @Test
    void whatWasTakenOffIsCreditedByTheFinalInvoiceOnly() {
        UUID estimate = estimate();
        UUID deposit = deposit(estimate, "30");
        UUID last = finish(deposit);
        business.issue(last);
        refused("credit.deposit_deducted", () -> credit(deposit));
        UUID anew = business.call(w ->
                w.bean(CreditNoteFacade.class).correct(last, "Wrong").draft().id());
        assertThat(view(last).state()).isEqualTo(DocumentState.CANCELLED);
        assertThat(FinalContent.deducted(view(anew).content())).containsExactly(deposit);
        assertThat(open(deposit)).isFalse();
        business.issue(anew);
        assertThat(issued(anew).totals()).isEqualTo(issued(last).totals());
    }

    @Test
    void aCopyTakesOffNothing() {
        UUID last = finish(deposit(estimate(), "30"));
        UUID copy =
                business.call(w -> w.bean(InvoiceFacade.class).duplicate(last).id());
        assertThat(view(copy).content().lines()).hasSize(2).noneMatch(ContentLine::deducts);
    }

    @Test
    void freeDepositsOfOneOrderGoTogetherAndWantASupply() {
        UUID first = free("PO-1", business.customerId());
        UUID second = free("PO-1", business.customerId());
        UUID other = free("PO-2", business.customerId());
        UUID last = finish(second);
        assertThat(FinalContent.deducted(view(last).content())).containsExactly(first, second);
        assertThat(open(other)).isTrue();
        refused("final.no_supply", () -> business.issue(last));
        change(last, content -> {
            List<ContentLine> lines = new ArrayList<>(Samples.content(null).lines());
            lines.addAll(content.lines());
            return content.toBuilder().lines(lines).build();
        });
        business.issue(last);
        assertThat(view(last).open().isNegative()).isTrue();
        assertThat(view(last).calculated().totals().gross()).hasToString("-267.80 EUR");
    }

    @Test
    void onlyTheSameCustomerAndNoOtherTenant() {
        UUID stranger = business.call(
                w -> w.bean(CustomerRecords.class).create(Samples.customer()).id());
        UUID mine = free("PO-1", business.customerId());
        UUID his = free("PO-1", stranger);
        UUID last = finish(mine);
        assertThat(FinalContent.deducted(view(last).content())).containsExactly(mine);
        UUID draft = business.draft(null).id();
        refused("deposit.other_customer", () -> change(draft, content -> naming(content.lines(), his, content)));
        UUID plain = business.issued(null).ref().id();
        refused("input.unknown_reference", () -> change(draft, content -> naming(content.lines(), plain, content)));
        refused("deposit.not_a_deposit", () -> finish(plain));
        refused("invoice.not_issued", () -> finish(draft));
        Business abroad = Business.fresh(database, units);
        refused("not_found", () -> abroad.call(w -> w.bean(DepositFacade.class).finish(his)));
    }

    @Test
    void anEstimateThatIsInvoicedHasNoFinalInvoice() {
        UUID estimate = estimate();
        UUID deposit = deposit(estimate, "30");
        Optional<UUID> found = business.call(w -> w.bean(DepositFacade.class).open(estimate));
        assertThat(found).contains(deposit);
        business.call(w -> w.bean(EstimateFacade.class).invoice(ConvertEstimate.rest(estimate)));
        refused("estimate.already_converted", () -> finish(deposit));
        assertThat(open(deposit)).isTrue();
        refused("estimate.illegal_transition", () -> begun(estimate, "10", null));
    }

    private static DocumentContent naming(List<ContentLine> lines, UUID deposit, DocumentContent content) {
        return content.toBuilder()
                .lines(lines.stream()
                        .map(line -> line.withMore(line.more().withDeposit(deposit)))
                        .toList())
                .build();
    }

    private boolean open(UUID deposit) {
        return business.call(w -> w.bean(DepositFacade.class).isOpen(deposit));
    }

    private IssuedDocument issued(UUID invoice) {
        return Objects.requireNonNull(view(invoice).issued());
    }

    private List<RelatedView.Relation> related(UUID invoice) {
        return business.call(w -> w.bean(InvoiceFacade.class).related(invoice)).stream()
                .map(RelatedView::relation)
                .toList();
    }

    private static String sum(List<IssuedDocument> all, TaxRate rate, boolean tax) {
        return all.stream()
                .flatMap(each -> each.taxes().stream())
                .filter(each -> each.rate().equals(rate))
                .map(each -> tax ? each.tax() : each.base())
                .reduce(Money.zero(Samples.EUR), Money::plus)
                .plain();
    }
}
