package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import now.billing.documents.records.IssuedRecords;
import now.billing.drafting.DraftSaved;
import now.billing.facade.BillFacade;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.settlement.Aging.Bucket;
import now.billing.kernel.settlement.SettlementState;
import now.billing.reporting.BillView;
import now.billing.reporting.Dashboards;
import now.billing.reporting.PayablesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bill from its first word to the last cent: drafted, approved, paid in parts, taken back, cancelled. */
class BillFlowIT extends BillCase {

    @AfterEach
    void nothingDrifts() {
        assertThat(texts("select document_kind || ' ' || document_id as found from document_standing_drift"))
                .isEmpty();
    }

    @Test
    void anApprovedBillIsFrozenWithTheSuppliersNumberAndTax() {
        DraftSaved draft = save(null, supplier, facts("RE 77/26", "19.02"), empty());
        assertThat(draft.calculated().totals().gross()).isEqualTo(eur("119.02"));
        assertThat(view(draft.id()).document().word()).isEqualTo("DRAFT");
        approve(draft.id());
        BillView bill = view(draft.id());
        assertThat(bill.document().word()).isEqualTo("PENDING");
        assertThat(bill.document().open()).isEqualTo(eur("119.02"));
        assertThat(bill.document().overdue()).isTrue();
        assertThat(bill.document().publicUrl()).isNull();
        assertThat(bill.document().customerName()).isEqualTo("Buyer Ltd");
        IssuedDocument frozen = (IssuedDocument) business.call(w -> w.bean(IssuedRecords.class)
                        .find(DocumentRef.of(DocumentKind.BILL, draft.id()))
                        .orElseThrow())
                .frozen();
        assertThat(frozen.number().value()).isEqualTo("RE 77/26");
        assertThat(frozen.seller().name()).isEqualTo("Buyer Ltd");
        assertThat(frozen.buyer().name()).isEqualTo("Example GmbH");
        assertThat(frozen.ofKind()).isEqualTo(facts("RE 77/26", "19.02"));
        assertThat(texts("select type || ' ' || debit as found from ledger_entry"))
                .containsExactly("BILL 119.0200");
        refused("bill.already_issued", () -> save(draft, supplier, facts("RE 78", "19.00"), empty()));
    }

    @Test
    void aDraftSaysWhatIsMissingBeforeItIsApproved() {
        DraftSaved draft = save(null, supplier, new BillFacts("", List.of(), null), empty());
        assertThatThrownBy(() -> approve(draft.id()))
                .hasMessageContaining("issue.no_lines")
                .hasMessageContaining("number");
        refused("bill.tax_off", () -> save(draft, supplier, facts("1", "19.51"), empty()));
        refused("bill.not_issued", () -> pay(draft.id(), null));
        refused("bill.not_issued", () -> cancel(draft.id()));
    }

    @Test
    void itIsPaidInPartsAndAWrongPaymentIsTakenBackOnce() {
        UUID bill = approved("1");
        UUID first = pay(bill, "19.00");
        assertThat(view(bill).document().settlement()).isEqualTo(SettlementState.PARTLY_PAID);
        refused("bill.exceeds_open", () -> pay(bill, "100.01"));
        refused("bill.paid_in_part", () -> cancel(bill));
        pay(bill, null);
        BillView paid = view(bill);
        assertThat(paid.document().settlement()).isEqualTo(SettlementState.PAID);
        assertThat(paid.document().paidOn()).isEqualTo(Business.TODAY);
        assertThat(paid.document().overdue()).isFalse();
        refused("bill.nothing_open", () -> pay(bill, null));
        takeBack(bill, first);
        refused("bill.payment_already_reversed", () -> takeBack(bill, first));
        assertThat(view(bill).document().open()).isEqualTo(eur("19.00"));
        UUID other = approved("2");
        assertThatThrownBy(() -> takeBack(other, first)).isInstanceOf(NotFound.class);
        assertThat(texts("select type as found from evidence_entry where type like 'bill.%' order by id"))
                .containsExactly("bill.approved", "bill.paid", "bill.paid", "bill.payment-reversed", "bill.approved");
    }

    @Test
    void aCancelledBillIsNotOwedAndItsNumberIsFree() {
        UUID bill = approved("1");
        cancel(bill);
        BillView view = view(bill);
        assertThat(view.document().word()).isEqualTo("CANCELLED");
        assertThat(view.cancelledBecause()).isEqualTo("Sent twice");
        assertThat(view.document().open().isZero()).isTrue();
        assertThat(view.document().overdue()).isFalse();
        refused("bill.illegal_transition", () -> cancel(bill));
        refused("bill.nothing_open", () -> pay(bill, null));
        approved("1");
    }

    @Test
    void aNumberIsApprovedOnceASupplierHoweverItIsWritten() {
        UUID first = approved("RE-\u00c4 12");
        UUID second = draft(supplier, "re-a\u030812").id();
        assertThat(view(second).duplicateOf()).isEqualTo(first);
        assertThatThrownBy(() -> approve(second)).isInstanceOfSatisfying(RuleViolated.class, refusal -> {
            assertThat(refusal.code().value()).isEqualTo("bill.duplicate");
            assertThat(refusal.problems().get(0).args()).containsEntry("id", first.toString());
        });
        approve(draft(supplier(), "RE-\u00c412").id());
    }

    @Test
    void fiftyApprovalsOfOneNumberMakeOneBill() throws Exception {
        List<UUID> drafts = Collections.nCopies(50, "77").stream()
                .map(number -> draft(supplier, number).id())
                .toList();
        assertThat(atOnce(50, each -> approve(drafts.get(each)))).hasSize(49).containsOnly("bill.duplicate");
    }

    @Test
    void fiftyPaymentsPayNoMoreThanThereIs() throws Exception {
        UUID bill = approved("1");
        assertThat(atOnce(50, each -> pay(bill, "11.90"))).hasSize(40).containsOnly("bill.nothing_open");
        assertThat(view(bill).document().open().isZero()).isTrue();
    }

    @Test
    void billsThatSwapTheirNumbersWaitForNobody() throws Exception {
        DraftSaved one = draft(supplier, "1");
        DraftSaved other = draft(supplier, "2");
        assertThat(atOnce(2, each -> {
                    DraftSaved mine = each == 0 ? one : other;
                    save(mine, supplier, facts(each == 0 ? "2" : "1", "19.00"), empty());
                    approve(mine.id());
                }))
                .isEmpty();
        assertThat(view(one.id()).facts().number()).isEqualTo("2");
        assertThat(view(other.id()).facts().number()).isEqualTo("1");
    }

    @Test
    void whatIsOwedToSuppliersStandsInNoFigureOfCustomers() {
        UUID bill = approved("1");
        pay(bill, "19.00");
        PayablesView payables = business.call(w -> w.bean(BillFacade.class).payables());
        assertThat(payables.suppliers()).hasSize(1);
        assertThat(payables.sums().get(0).total()).isEqualTo(eur("100.00"));
        assertThat(payables.sums().get(0).in(Bucket.DAYS_1_TO_30)).isEqualTo(eur("100.00"));
        business.call(w -> {
            assertThat(w.bean(Dashboards.class).home().outstanding().isZero()).isTrue();
            assertThat(w.bean(Dashboards.class).home().overdue().isZero()).isTrue();
            assertThat(w.bean(Dashboards.class).home().ageing().to30().isZero()).isTrue();
            return 0;
        });
    }
}
