package now.billing.flow;

import static now.billing.flow.Credits.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import now.billing.drafting.SaveDraft;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.RuleViolated;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.MergePreview;
import now.billing.maintaining.PartyView;
import now.billing.maintaining.SupplierRecords;
import now.billing.receivables.Ledger;
import now.billing.reminding.ReminderFacade;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two entries of one customer become one: nothing is lost, nothing counts twice, whoever does it how often at once. */
class MergingIT extends FlowCase {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final int AT_ONCE = 50;
    private static final int THREADS = 8;

    private Credits credits;
    private UUID from;
    private UUID into;

    @BeforeEach
    void enterTwice() {
        credits = new Credits(business);
        from = business.customerId();
        into = another();
    }

    private UUID another() {
        return business.call(
                w -> w.bean(CustomerRecords.class).create(Samples.customer()).id());
    }

    @Test
    void whatIsOpenOfTheMergedOneIsThatOfTheOther() {
        DocumentRef open = credits.issued("80.00", DAY);
        UUID payment = credits.pay("30.00", DAY);
        UUID draft = business.draft(DAY).id();
        Money before = balance(from).plus(balance(into));
        String digest = texts("select digest as found from issued_record where document_kind = 'INVOICE'")
                .get(0);
        MergePreview preview = business.call(w -> w.bean(CustomerRecords.class).mergePreview(from, into));
        assertThat(preview.documents().drafts()).isEqualTo(1);
        assertThat(preview.open()).hasSize(1);
        assertThat(merge(from, into)).isTrue();
        assertThat(balance(into)).isEqualTo(before).isEqualTo(balance(from));
        PartyView merged = business.call(w -> w.bean(CustomerRecords.class).get(from));
        assertThat(merged.archived()).isTrue();
        assertThat(merged.mergedInto()).isEqualTo(into);
        assertThat(texts("select customer_id::text as found from document_standing"))
                .containsOnly(into.toString());
        assertThat(texts("select customer_id::text as found from document where state = 'DRAFT'"))
                .containsExactly(into.toString());
        assertThat(texts("select digest as found from issued_record where document_kind = 'INVOICE'"))
                .containsExactly(digest);
        assertThat(texts("select customer_id::text as found from issued_record where document_kind = 'INVOICE'"))
                .containsExactly(from.toString());
        credits.allocate(payment, part(open, "30.00"));
        assertThat(balance(into)).isEqualTo(before);
        business.call(w -> w.bean(InvoiceFacade.class).issue(new IssueDocument(draft, null)));
        assertThat(texts("select customer_id::text as found from issued_record where document_kind = 'INVOICE'"
                        + " order by number desc limit 1"))
                .containsExactly(into.toString());
        StatementQuery query = new StatementQuery(from, DAY, DAY.plusDays(100), "EUR");
        assertThat(business.call(w -> w.bean(Statements.class).of(query)).closing())
                .isEqualTo(balance(into));
    }

    @Test
    void whoNamesTheMergedOneMeansTheOther() {
        merge(from, into);
        UUID draft = business.draft(DAY).id();
        assertThat(texts("select customer_id::text as found from document where state = 'DRAFT'"))
                .containsExactly(into.toString());
        business.issue(draft);
        credits.pay("10.00", DAY);
        assertThat(texts("select customer_id::text as found from payment")).containsExactly(into.toString());
    }

    @Test
    void whatDoesNotGoIsRefused() {
        UUID supplier = business.call(
                w -> w.bean(SupplierRecords.class).create(Samples.customer()).id());
        assertThatThrownBy(() -> call(from, supplier)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> call(new UUID(1, 2), into)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> call(from, from)).isInstanceOf(InvalidInput.class);
        call(from, into);
        assertThatThrownBy(() -> call(from, into)).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> call(into, from)).isInstanceOf(RuleViolated.class);
        PartyView merged = business.call(w -> w.bean(CustomerRecords.class).get(from));
        assertThatThrownBy(
                        () -> business.call(w -> w.bean(CustomerRecords.class).restore(from, merged.version())))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    void mergesFollowEachOther() {
        credits.issued("80.00", DAY);
        Money owed = balance(from);
        UUID last = another();
        call(from, into);
        call(into, last);
        assertThat(balance(last)).isEqualTo(owed);
        assertThat(balance(from)).isEqualTo(owed);
        assertThat(business.call(w -> w.bean(CustomerRecords.class).get(from)).mergedInto())
                .isEqualTo(last);
    }

    @Test
    void whoIsNotRemindedIsNotRemindedUnderTheOtherId() {
        business.call(w -> w.bean(ReminderFacade.class).holdCustomer(from, true, "A friend"));
        call(from, into);
        assertThat(business.call(w -> w.bean(ReminderFacade.class).holdsOfCustomer(into))
                        .get(0)
                        .stopped())
                .isTrue();
    }

    @Test
    void fiftyMergesBothWaysAreOne() throws Exception {
        credits.issued("80.00", DAY);
        credits.pay("30.00", DAY);
        Money before = balance(from).plus(balance(into));
        List<Boolean> merged = parallel(number -> number % 2 == 0 ? merge(from, into) : merge(into, from));
        assertThat(merged).containsOnlyOnce(true);
        assertThat(balance(from)).isEqualTo(balance(into)).isEqualTo(before);
        assertThat(texts("select party_id::text as found from party_merge")).hasSize(1);
        assertThat(drifting()).isEmpty();
    }

    @Test
    void whileItIsMergedNothingIsLost() throws Exception {
        List<UUID> drafts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            drafts.add(business.draft(DAY).id());
        }
        parallel(number -> number == AT_ONCE / 4
                ? merge(from, into)
                : number % 5 == 0 ? paid() : number % 5 == 1 ? drafted() : issued(drafts.get(number)));
        assertThat(texts("select party_id::text as found from party_merge")).hasSize(1);
        assertThat(texts("select s.document_id::text as found from document_standing s join party_merge m"
                        + " on m.party_id = s.customer_id"))
                .isEmpty();
        assertThat(drifting()).isEmpty();
        assertThat(balance(from)).isEqualTo(balance(into));
        drafts.forEach(this::issued);
        assertThat(texts("select id::text as found from document where state = 'ISSUED'"))
                .hasSize(AT_ONCE);
        assertThat(drifting()).isEmpty();
    }

    private List<String> drifting() {
        return texts("select document_id::text as found from document_standing_drift");
    }

    private boolean paid() {
        credits.pay("1.00", DAY);
        return true;
    }

    private boolean drafted() {
        business.call(w -> w.bean(InvoiceFacade.class).save(new SaveDraft(null, null, from, Business.content(DAY))));
        return true;
    }

    private boolean issued(UUID draft) {
        try {
            business.issue(draft);
            return true;
        } catch (BillingException refused) {
            return false;
        }
    }

    private boolean merge(UUID one, UUID other) {
        try {
            call(one, other);
            return true;
        } catch (BillingException refused) {
            return false;
        }
    }

    private PartyView call(UUID one, UUID other) {
        return business.call(w -> w.bean(CustomerRecords.class).merge(one, other));
    }

    private Money balance(UUID customer) {
        return business.call(w -> w.bean(Ledger.class).balance(customer, CurrencyUnit.of("EUR")));
    }

    private interface Work {
        boolean of(int number);
    }

    private static List<Boolean> parallel(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, AT_ONCE)
                    .<Callable<Boolean>>mapToObj(number -> () -> work.of(number))
                    .toList();
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> each : threads.invokeAll(all)) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
