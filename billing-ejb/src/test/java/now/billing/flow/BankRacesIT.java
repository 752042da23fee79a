package now.billing.flow;

import static now.billing.flow.BillCase.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import now.billing.automating.BankFileRuns;
import now.billing.banking.BankImport;
import now.billing.banking.BankTab;
import now.billing.banking.ImportState;
import now.billing.kernel.problem.BillingException;
import now.billing.reconciling.BankEntry;
import now.billing.reconciling.BankFacade;
import now.billing.reconciling.MatchTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many at once, large files, batches, and nodes that die in the midst of reading. */
class BankRacesIT extends BankCase {
    private static final int MANY = 64;

    @Test
    void theSameFileSixtyFourTimesAtOnceIsOneImport() throws Exception {
        UUID invoice = issued();
        String file = HEAD + entry("R1", "398.60", quoting(referenceOf(invoice)), "A") + FOOT;
        atOnce(MANY, number -> bring(file));
        read();
        assertThat(texts("select id::text as found from bank_import")).hasSize(1);
        assertThat(entries(BankTab.OPEN)).hasSize(1);
        assertThat(texts("select import_id::text as found from bank_import_part"))
                .isEmpty();
    }

    @Test
    void oneEntryBookedByManyAtOnceIsOnePayment() throws Exception {
        UUID invoice = issued();
        done(HEAD + entry("R1", "398.60", quoting(referenceOf(invoice)), "A") + FOOT);
        BankEntry shown = only();
        MatchTransaction command = MatchTransaction.of(shown.suggestions().get(0));
        atOnce(MANY, number -> {
            try {
                if (number % 2 == 0) {
                    banks(facade -> facade.match(shown.transaction().id(), command));
                } else {
                    banks(facade -> facade.bookCertain(null));
                }
            } catch (BillingException late) {
                assertThat(late.problems().get(0).code().value()).isEqualTo("bank_transaction.not_open");
            }
        });
        assertThat(texts("select id::text as found from payment")).hasSize(1);
        assertThat(open(invoice).isZero()).isTrue();
    }

    @Test
    void aNodeThatDiesWhileItReadsLeavesNothingTwice() {
        StringBuilder entries = new StringBuilder(HEAD);
        for (int number = 0; number < 500; number++) {
            entries.append(entry("R" + number, "1.00", saying("n" + number), "A"));
        }
        UUID id = bring(entries + FOOT).id();
        for (int step = 1; step < 6; step++) {
            int last = step;
            Clock later = Clock.fixed(Business.NOW.plusSeconds(180L * step), ZoneOffset.UTC);
            RelaySteps.sweep(units, business.tenant(), later, said -> {
                        if (said.equals("in " + last) || said.equals("after " + (last + 1))) {
                            throw new IllegalStateException("killed");
                        }
                    })
                    .bean(BankFileRuns.class)
                    .run(business.tenant());
        }
        BankImport file = banks(facade -> facade.file(id));
        assertThat(file.state().isOver()).isFalse();
        Clock later = Clock.fixed(Business.NOW.plusSeconds(3600), ZoneOffset.UTC);
        assertThat(file.attempts()).isPositive();
        RelaySteps.sweep(units, business.tenant(), later, said -> {})
                .bean(BankFileRuns.class)
                .run(business.tenant());
        BankImport done = banks(facade -> facade.file(id));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.added()).isEqualTo(500);
        assertThat(texts("select id::text as found from bank_transaction")).hasSize(500);
    }

    /** Whatever is begun after its death fails: a dead process does not go on. */
    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 12, 13, 14, 15})
    void aNodeThatDiesAfterReadingLeavesTheBookingToTheNextOne(int last) {
        banks(facade -> facade.change(true, facade.setting().version()));
        UUID invoice = issued();
        UUID id = bring(HEAD + entry("R1", "398.60", quoting(referenceOf(invoice)), "A") + FOOT)
                .id();
        AtomicBoolean dead = new AtomicBoolean();
        RelaySteps.sweep(units, business.tenant(), Clock.fixed(Business.NOW, ZoneOffset.UTC), said -> {
                    if (dead.get() || said.equals("in " + last)) {
                        dead.set(true);
                        throw new IllegalStateException("killed");
                    }
                })
                .bean(BankFileRuns.class)
                .run(business.tenant());
        RelaySteps.sweep(
                        units,
                        business.tenant(),
                        Clock.fixed(Business.NOW.plusSeconds(600), ZoneOffset.UTC),
                        said -> {})
                .bean(BankFileRuns.class)
                .run(business.tenant());
        assertThat(banks(facade -> facade.file(id)).state()).isEqualTo(ImportState.DONE);
        assertThat(open(invoice).isZero()).isTrue();
    }

    @Test
    void aBatchNetOfItsChargesKeepsItsReferences() {
        String batch = entry("NET", "29.00", saying("Sum"), "")
                .replaceAll(
                        "(?s)<NtryDtls>.*</NtryDtls>",
                        "<Chrgs><Amt Ccy=\"EUR\">1.00</Amt></Chrgs><NtryDtls>" + transaction("10.00", "one")
                                + transaction("20.00", "two") + "</NtryDtls>");
        assertThat(done(HEAD + batch + FOOT).added()).isEqualTo(2);
        String unknown = batch.replace("29.00", "28.00").replace(">NET<", ">LUMP<");
        assertThat(done(HEAD + unknown + FOOT).added()).isEqualTo(1);
        assertThat(texts("select part::text as found from bank_transaction where amount = 28"))
                .containsExactly("0");
    }

    @Test
    void differentReceiptsWithOneReferenceAreSeveral() {
        String one = entry("SAME", "7.00", saying("one"), "A");
        String other = entry("SAME", "7.00", saying("two"), "B");
        assertThat(done(HEAD + one + other + one + FOOT).added()).isEqualTo(2);
        assertThat(done(HEAD + one + other + FOOT).added()).isZero();
    }

    @Test
    void theTransactionsOfABatchTakeThePlaceOfItsSum() {
        String sum = entry("BATCH", "30.00", saying("Sum"), "").replaceAll("(?s)<NtryDtls>.*</NtryDtls>", "");
        done(HEAD + sum + FOOT);
        assertThat(only().transaction().facts().part()).isZero();
        String batch = sum.replace(
                "</Ntry>",
                "<NtryDtls>" + transaction("10.00", "one") + transaction("20.00", "two") + "</NtryDtls></Ntry>");
        BankImport file = done(HEAD + batch + FOOT);
        assertThat(file.added()).isEqualTo(2);
        assertThat(entries(BankTab.OPEN))
                .extracting(each -> each.transaction().facts().amount())
                .containsExactlyInAnyOrder(eur("10.00"), eur("20.00"));
        BankImport again = done(HEAD + " " + sum + batch + FOOT);
        assertThat(again.added()).isZero();
    }

    private static String transaction(String amount, String text) {
        return "<TxDtls><Amt Ccy=\"EUR\">%s</Amt><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>".formatted(amount, text);
    }

    @Test
    void equalEntriesWithoutAReferenceAreSeveral() {
        String alike = entry("NOTPROVIDED", "5.00", saying("coffee"), "A");
        BankImport file = done(HEAD + alike + alike + FOOT);
        assertThat(file.added()).isEqualTo(2);
        BankImport longer = done(HEAD + alike + alike + entry("R9", "1.00", saying("x"), "B") + FOOT);
        assertThat(longer.added()).isEqualTo(1);
        String twice = entry("SAME", "7.00", saying("x"), "A");
        assertThat(done(HEAD + twice + twice + FOOT).added()).isEqualTo(1);
    }

    @Test
    void whoStopsAFileKeepsWhatWasReadAndReadsTheRestLater() {
        String file = HEAD + entry("R1", "1.00", saying("x"), "A") + FOOT;
        UUID id = bring(file).id();
        BankImport stopped = banks(facade -> facade.cancel(id));
        assertThat(stopped.state()).isEqualTo(ImportState.CANCELLED);
        read();
        assertThat(entries(BankTab.OPEN)).isEmpty();
        assertThat(done(file).added()).isEqualTo(1);
    }

    @Test
    void anotherBusinessSeesNothing() {
        done(HEAD + entry("R1", "1.00", saying("x"), "A") + FOOT);
        UUID id = only().transaction().id();
        Business other = Business.fresh(database, units);
        List<BankImport> files =
                other.call(beans -> beans.bean(BankFacade.class).files());
        assertThat(files).isEmpty();
        BillCase.refused(
                "not_found",
                () -> other.call(beans -> beans.bean(BankFacade.class).get(id)));
    }
}
