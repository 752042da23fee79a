package now.billing.flow;

import static now.billing.flow.BillCase.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.banking.BankImport;
import now.billing.banking.BankState;
import now.billing.banking.BankTab;
import now.billing.banking.ImportState;
import now.billing.kernel.problem.Problem;
import now.billing.maintaining.BankAccountRecords;
import now.billing.reconciling.BankEntry;
import now.billing.reconciling.Certainty;
import now.billing.reconciling.MatchReason;
import now.billing.reconciling.MatchTransaction;
import now.billing.reconciling.Suggestion;
import now.billing.settling.AllocatePayment;
import now.billing.settling.PaymentSettling;
import org.junit.jupiter.api.Test;

/** 398.60 are asked; the bank says what came. */
class BankFlowIT extends BankCase {
    @Test
    void whatQuotesTheReferenceIsProposedAndBookedByOneClick() {
        UUID invoice = issued();
        BankImport file = done(HEAD + entry("R1", "398.60", quoting(referenceOf(invoice)), "Somebody Else") + FOOT);
        assertThat(file.state()).isEqualTo(ImportState.DONE);
        assertThat(file.added()).isEqualTo(1);
        Suggestion proposed = only().suggestions().get(0);
        assertThat(proposed.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(proposed.reasons()).containsExactly(MatchReason.REFERENCE, MatchReason.AMOUNT);
        int booked = banks(facade -> facade.bookCertain(null)).booked();
        assertThat(booked).isEqualTo(1);
        assertThat(open(invoice).isZero()).isTrue();
        assertThat(entries(BankTab.OPEN)).isEmpty();
        BankEntry matched = entries(BankTab.MATCHED).get(0);
        assertThat(matched.transaction().byItself()).isTrue();
        assertThat(texts("select reference as found from payment")).containsExactly(referenceOf(invoice));
        int again = banks(facade -> facade.bookCertain(null)).booked();
        assertThat(again).isZero();
    }

    @Test
    void theSameFileAndTheSameEntryInAnotherFileChangeNothing() {
        String reference = quoting(referenceOf(issued()));
        String statement = HEAD + entry("R1", "398.60", reference, "A") + FOOT;
        BankImport first = done(statement);
        assertThat(bring(statement).id()).isEqualTo(first.id());
        String notice = statement
                .replace("camt.053", "camt.054")
                .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
                .replace("Stmt>", "Ntfctn>");
        BankImport second = done(notice);
        assertThat(second.problem()).isNull();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.added()).isZero();
        assertThat(entries(BankTab.OPEN)).hasSize(1);
        assertThat(texts("select import_id::text as found from bank_import_part"))
                .isEmpty();
    }

    @Test
    void whatIsCertainIsBookedByItselfWhereThatIsWanted() {
        banks(facade -> facade.change(true, facade.setting().version()));
        UUID invoice = issued();
        done(HEAD
                + entry("R1", "398.60", quoting(referenceOf(invoice)), "A")
                + entry("R2", "5.00", saying("?"), "B")
                + FOOT);
        assertThat(open(invoice).isZero()).isTrue();
        assertThat(entries(BankTab.OPEN)).hasSize(1);
    }

    @Test
    void anotherAmountOrAPaidInvoiceIsNotCertain() {
        UUID invoice = issued();
        String reference = quoting(referenceOf(invoice));
        done(HEAD + entry("R1", "100.00", reference, "A") + FOOT);
        BankEntry part = only();
        assertThat(part.suggestions().get(0).certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(part.suggestions().get(0).reasons()).contains(MatchReason.PART_PAYMENT);
        match(part, invoice, "100.00");
        assertThat(open(invoice)).isEqualTo(eur("298.60"));
        done(HEAD + entry("R2", "300.00", reference, "A") + FOOT);
        BankEntry more = only();
        assertThat(more.suggestions().get(0).rest()).isEqualTo(eur("1.40"));
        match(more, invoice, "298.60");
        done(HEAD + entry("R3", "298.60", reference, "A") + FOOT);
        Suggestion twice = only().suggestions().get(0);
        assertThat(twice.reasons()).containsExactly(MatchReason.REFERENCE, MatchReason.ALREADY_PAID);
        assertThat(twice.parts()).isEmpty();
        int booked = banks(facade -> facade.bookCertain(null)).booked();
        assertThat(booked).isZero();
    }

    @Test
    void aReversalOfThePaymentOpensTheEntryAgainForAPerson() {
        UUID invoice = issued();
        done(HEAD + entry("R1", "398.60", quoting(referenceOf(invoice)), "A") + FOOT);
        banks(facade -> facade.bookCertain(null));
        BankEntry matched = entries(BankTab.MATCHED).get(0);
        UUID id = matched.transaction().id();
        banks(facade -> {
            facade.undo(id, "Booked by mistake");
            return true;
        });
        assertThat(open(invoice)).isEqualTo(eur("398.60"));
        // what a person took back is a person's: neither the button nor the next file books it again
        banks(facade -> facade.change(true, facade.setting().version()));
        int booked = banks(facade -> facade.bookCertain(null)).booked();
        done(HEAD + entry("R2", "1.00", saying("x"), "B") + FOOT);
        assertThat(booked).isZero();
        assertThat(texts("select amount::text as found from bank_transaction where state = 'OPEN' order by id"))
                .containsExactly("398.6000", "1.0000");
        UUID payment = match(banks(facade -> facade.get(id)), invoice, "398.60");
        refused("bank_transaction.not_open", () -> match(matched, invoice, "1.00"));
        business.call(beans -> {
            beans.bean(PaymentSettling.class).reverse(payment, "Elsewhere");
            return true;
        });
        assertThat(banks(facade -> facade.get(id)).transaction().state()).isEqualTo(BankState.OPEN);
        assertThat(texts("select type as found from bank_decision order by id"))
                .containsExactly("MATCHED", "UNDONE", "MATCHED", "UNDONE");
    }

    @Test
    void whatIsIgnoredSaysWhyAndComesBack() {
        done(HEAD + entry("R1", "5.00", saying("interest"), "Bank") + FOOT);
        UUID id = only().transaction().id();
        refused(
                "input.required",
                () -> banks(facade -> {
                    facade.ignore(id, " ");
                    return true;
                }));
        banks(facade -> {
            facade.ignore(id, "Interest");
            return true;
        });
        assertThat(entries(BankTab.IGNORED).get(0).transaction().reason()).isEqualTo("Interest");
        banks(facade -> {
            facade.reopen(id);
            return true;
        });
        assertThat(only().transaction().id()).isEqualTo(id);
    }

    @Test
    void aForeignAccountIsRefusedWithOurs() {
        BankImport file =
                done((HEAD + entry("R1", "5.00", saying("x"), "A") + FOOT).replace(QR_IBAN, "DE89370400440532013000"));
        Problem why = Objects.requireNonNull(file.problem());
        assertThat(file.state()).isEqualTo(ImportState.FAILED);
        assertThat(why.code().value()).isEqualTo("bank_file.foreign_account");
        assertThat(why.args().get("accounts")).isEqualTo("CH44 3199 9123 0008 8901 2");
        assertThat(entries(BankTab.OPEN)).isEmpty();
    }

    @Test
    void whatNobodyCanPrintIsRecordedAllTheSame() {
        UUID invoice = issued();
        done(HEAD + entry("R1", "398.60", saying("Rech\uFFFDnung \u202D17"), "A\uFFFDB") + FOOT);
        BankEntry one = only();
        assertThat(one.transaction().facts().remittance()).isEqualTo("Rechnung 17");
        match(one, invoice, "398.60");
        assertThat(open(invoice).isZero()).isTrue();
    }

    @Test
    void anAccountThatIsOpenedAgainKnowsWhatItKnewBefore() {
        String statement = HEAD + entry("R1", "5.00", saying("x"), "A");
        done(statement + FOOT);
        business.call(beans -> {
            BankAccountRecords records = beans.bean(BankAccountRecords.class);
            records.delete(account, records.get(account).version());
            return true;
        });
        openTheAccount();
        assertThat(done(statement + entry("R2", "6.00", saying("y"), "B") + FOOT)
                        .added())
                .isEqualTo(1);
    }

    private UUID match(BankEntry entry, UUID invoice, String amount) {
        return banks(facade -> facade.match(
                entry.transaction().id(),
                new MatchTransaction(null, List.of(new AllocatePayment(invoice, eur(amount))))));
    }
}
