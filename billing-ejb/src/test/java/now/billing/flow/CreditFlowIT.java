package now.billing.flow;

import static now.billing.flow.Credits.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.settlement.CreditState;
import now.billing.kernel.settlement.SettlementState;
import now.billing.rendering.paper.StatementContent;
import now.billing.reporting.DocumentView;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a document in the customer's favour is used for: other documents, the oldest first, and money paid out. */
class CreditFlowIT extends FlowCase {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private Credits credits;
    private DocumentRef older;
    private DocumentRef newer;
    private DocumentRef credit;

    @BeforeEach
    void issue() {
        credits = new Credits(business);
        older = credits.issued("119.00", SEPTEMBER);
        newer = credits.issued("50.00", SEPTEMBER.plusDays(10));
        credit = credits.issued("-150.00", SEPTEMBER.plusDays(20));
    }

    @Test
    void withoutAWishTheOldestDocumentsAreSettledAsFarAsItGoes() {
        credits.apply(credit);
        assertThat(credits.view(older).settlement()).isEqualTo(SettlementState.PAID);
        assertThat(credits.view(older).paidOn()).isEqualTo(Business.TODAY);
        assertThat(credits.view(newer).open().plain()).isEqualTo("19.00");
        DocumentView used = credits.view(credit);
        assertThat(used.settlement()).isEqualTo(SettlementState.PAID);
        assertThat(used.creditState()).isEqualTo(CreditState.APPLIED);
        assertThat(used.setOffs()).extracting(each -> each.amount().plain()).containsExactly("119.00", "31.00");
        assertThat(credits.view(older).remaining()).isNull();
        refused("credit.nothing_left", () -> credits.apply(credit));
    }

    @Test
    void anOpenDocumentTakesWhatItNeeds() {
        credits.apply(newer);
        assertThat(credits.view(newer).settlement()).isEqualTo(SettlementState.PAID);
        assertThat(credits.view(credit).remaining()).hasToString("100.00 EUR");
        refused("set_off.nothing_open", () -> credits.apply(newer));
    }

    @Test
    void itIsProvedToldAndInBothStories() {
        credits.apply(credit, part(newer, "20.00"));
        UUID setOff = credits.view(credit).setOffs().get(0).id();
        credits.takeBack(newer, setOff);
        refused("set_off.already_taken_back", () -> credits.takeBack(credit, setOff));
        refused("not_found", () -> credits.takeBack(older, setOff));
        UUID refund = credits.refund(credit, "30.00", null);
        credits.reverseRefund(refund);
        refused("refund.already_reversed", () -> credits.reverseRefund(refund));
        assertThat(texts("select type as found from evidence_entry where type ~ '^(credit|refund)[.]' order by id"))
                .containsExactly("credit.applied", "credit.taken-back", "refund.recorded", "refund.reversed");
        assertThat(texts("select type as found from outbox_event where type ~ '^(credit|refund)[.]' order by id"))
                .containsExactly("credit.applied", "credit.taken-back", "refund.recorded", "refund.reversed");
        assertThat(texts("select type || ' ' || detail as found from document_event"
                        + " where type in ('SET_OFF', 'SET_OFF_REVERSED', 'REFUNDED', 'REFUND_REVERSED') order by id"))
                .containsExactly(
                        "SET_OFF 20.00 EUR",
                        "SET_OFF 20.00 EUR",
                        "SET_OFF_REVERSED 20.00 EUR",
                        "SET_OFF_REVERSED 20.00 EUR",
                        "REFUNDED 30.00 EUR",
                        "REFUND_REVERSED 30.00 EUR");
        assertThat(credits.view(credit).remaining()).hasToString("150.00 EUR");
    }

    @Test
    void whatIsPaidOutStandsInTheStatementOfItsDay() {
        LocalDate october = LocalDate.of(2026, 10, 5);
        credits.refund(credit, "150.00", october);
        assertThat(credits.view(credit).creditState()).isEqualTo(CreditState.REFUNDED);
        assertThat(credits.view(credit).paidOn()).isEqualTo(october);
        StatementContent statement = statement(october);
        StatementContent.Movement last =
                statement.movements().get(statement.movements().size() - 1);
        assertThat(last.on()).isEqualTo(october);
        assertThat(last.debit().plain()).isEqualTo("150.00");
        assertThat(statement.closing().plain()).isEqualTo("169.00");
        assertThat(statement(october.minusDays(1)).closing().plain()).isEqualTo("19.00");
    }

    @Test
    void noMoreIsPaidOutThanThereIsAndNotBeforeItIsThere() {
        refused("refund.exceeds_credit", () -> credits.refund(credit, "150.01", null));
        refused("payment.not_positive", () -> credits.refund(credit, "0.00", null));
        refused("refund.before_credit", () -> credits.refund(credit, "1.00", SEPTEMBER));
        refused("refund.in_the_future", () -> credits.refund(credit, "1.00", Business.TODAY.plusDays(1)));
        refused("credit.not_in_favour", () -> credits.refund(older, "1.00", null));
        UUID draft = business.draft(null).id();
        refused("invoice.not_issued", () -> credits.apply(DocumentRef.invoice(draft)));
        UUID refund = credits.refund(credit, "100.00", SEPTEMBER.plusDays(30));
        credits.reverseRefund(refund);
        refused("refund.before_credit", () -> credits.refund(credit, "1.00", SEPTEMBER.plusDays(30)));
    }

    @Test
    void moneyOnAccountIsPaidBackAndItsPaymentIsReversedAfterThatOnly() {
        UUID payment = credits.pay("200.00", SEPTEMBER.plusDays(25), part(older, "119.00"));
        refused("refund.exceeds_credit", () -> credits.refundPayment(payment, "81.01", null));
        UUID refund = credits.refundPayment(payment, "81.00", null);
        refused("credit.nothing_left", () -> credits.refundPayment(payment, "0.01", null));
        refused("payment.refunded", () -> credits.reversePayment(payment));
        credits.reverseRefund(refund);
        credits.reversePayment(payment);
        refused("payment.already_reversed", () -> credits.refundPayment(payment, "1.00", null));
        assertThat(credits.view(older).open().plain()).isEqualTo("119.00");
    }

    @Test
    void documentsDatedAheadCountTogetherFromTheLaterDay() {
        DocumentRef ahead = credits.issued("-50.00", Business.TODAY.plusDays(2));
        credits.apply(ahead, part(newer, "50.00"));
        assertThat(credits.view(newer).paidOn()).isEqualTo(Business.TODAY.plusDays(2));
        assertThat(credits.view(ahead).setOffs().get(0).on()).isEqualTo(Business.TODAY.plusDays(2));
    }

    private StatementContent statement(LocalDate to) {
        StatementQuery query = new StatementQuery(business.customerId(), SEPTEMBER, to, "EUR");
        return business.call(w -> w.bean(Statements.class).of(query));
    }

    private static void refused(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        BillingException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.code().value())
                                .containsExactly(code));
    }
}
