package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.documents.records.NumberSeriesBook;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.SaveDraft;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.DocumentIssued;
import now.billing.issuing.IssueDocument;
import now.billing.issuing.Issued;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.RuleViolated;
import now.billing.storage.StorageFailure;
import now.billing.storage.Violations;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.Test;

/** Issuing on a real database: one transaction, numbers without a gap, nothing changes afterwards. */
class IssueFlowIT extends FlowCase {
    private static final int THREADS = 16;
    private static final int EACH = 6;

    @Test
    void everythingThatMustBeTrueTogetherIs() {
        Issued issued = business.issued(null);
        assertThat(issued.number().value()).isEqualTo("RE-2026-0001");
        assertThat(issued.issueDate()).isEqualTo(Business.TODAY);
        IssuedRecord record = business.call(
                w -> w.bean(IssuedRecords.class).find(issued.ref()).orElseThrow());
        assertThat(record.intact()).isTrue();
        assertThat(record.digest()).isEqualTo(issued.digest());
        assertThat(record.handle().tenant()).isEqualTo(business.tenant());
        IssuedDocument document = (IssuedDocument) record.frozen();
        assertThat(document.totals().gross().plain()).isEqualTo("398.60");
        assertThat(document.dueDate()).isEqualTo(Business.TODAY.plusDays(30));
        assertThat(document.language()).isEqualTo("en");
        assertThat(number("select count(*) as number from ledger_entry where debit = 398.60"))
                .isEqualTo(1);
        assertThat(number("select count(*) as number from evidence_entry where type = 'invoice.issued'"))
                .isEqualTo(1);
        assertThat(number("select count(*) as number from outbox_event where type = 'invoice.issued'"))
                .isEqualTo(1);
        assertThat(number("select count(*) as number from document_standing where open_amount = 398.60"))
                .isEqualTo(1);
    }

    /** What hangs on a draft and is newer than the version that was read is refused; what is older is never read. */
    @Test
    void theRowWithTheVersionIsReadBeforeAllThatIsFrozenWithIt() {
        try (UnitsOfWork one = new UnitsOfWork(database, 1)) {
            Business alone = Business.fresh(database, one);
            for (int i = 0; i < 6; i++) {
                alone.issued(null);
            }
            List<String> prepared = one.as(
                    alone.tenant(),
                    sql -> sql.rows(
                            row -> row.text("statement"),
                            "select statement from pg_prepared_statements order by prepare_time"));
            List<String> reads = prepared.stream()
                    .map(IssueFlowIT::readOfAnIssue)
                    .filter(what -> !what.isEmpty())
                    .toList();
            assertThat(reads).containsExactly("version", "lines", "issuer", "customer");
        }
    }

    private static String readOfAnIssue(String statement) {
        String text = statement.toLowerCase(Locale.ROOT);
        if (!text.startsWith("select")) {
            return "";
        } else if (text.contains(" from document t")) {
            return "version";
        } else if (text.contains(" from document_line")) {
            return "lines";
        } else if (text.contains(" from organization o left join lateral")) {
            return "issuer";
        }
        return text.contains(" from party c where c.id = ") ? "customer" : "";
    }

    @Test
    void neitherTheServicesNorTheDatabaseChangeAnIssuedInvoice() {
        DraftSaved draft = business.draft(null);
        Issued issued = business.issue(draft.id());
        long version = business.call(w -> w.bean(Drafts.class)
                .find(DocumentRef.invoice(draft.id()))
                .orElseThrow()
                .version());
        SaveDraft change = new SaveDraft(draft.id(), version, business.customerId(), Business.content(null));
        assertThatThrownBy(() -> business.call(w -> w.bean(InvoiceFacade.class).save(change)))
                .isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> business.issue(draft.id())).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> business.call(w -> {
                    w.bean(InvoiceFacade.class).discard(draft.id(), version);
                    return 0;
                }))
                .isInstanceOf(RuleViolated.class);
        assertThat(changed("update document set notes = 'x' where id = ?", draft.id()))
                .isZero();
        assertThat(changed("update document_line set unit_price = 1 where document_id = ?", draft.id()))
                .isZero();
        assertThat(changed("delete from document where id = ?", draft.id())).isZero();
        assertThatThrownBy(() -> changed("update issued_record set number = 'x' where document_id = ?", draft.id()))
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        refused -> assertThat(Violations.state(refused)).contains("42501"));
        assertThatThrownBy(() -> changed("delete from issued_record where document_id = ?", draft.id()))
                .isInstanceOf(StorageFailure.class);
        IssuedRecord record = business.call(
                w -> w.bean(IssuedRecords.class).find(issued.ref()).orElseThrow());
        assertThat(record.intact()).isTrue();
    }

    @Test
    void sixteenThreadsNeitherSkipNorRepeatANumberThoughSomeRollBack() throws Exception {
        List<UUID> drafts = IntStream.range(0, THREADS * EACH)
                .mapToObj(i -> business.draft(null).id())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Boolean>> done = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            UUID draft = drafts.get(i);
            boolean fails = i % 10 == 3;
            done.add(threads.submit(() -> issueOrRollBack(draft, fails)));
        }
        int issued = 0;
        for (Future<Boolean> each : done) {
            issued += each.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(issued).isEqualTo(drafts.size() - 10);
        List<String> numbers = texts("select number as found from issued_record order by number");
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, issued)
                        .mapToObj("RE-2026-%04d"::formatted)
                        .toList());
        assertThat(number("select count(*) as number from ledger_entry")).isEqualTo(issued);
        assertThat(number("select count(*) as number from evidence_entry")).isEqualTo(issued);
    }

    @Test
    void manyCallersOfOneDraftIssueItOnce() throws Exception {
        UUID draft = business.draft(null).id();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Throwable>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(threads.submit(() -> catchThrowable(() -> business.issue(draft))));
        }
        List<Throwable> refusals = new ArrayList<>();
        for (Future<Throwable> answer : answers) {
            if (answer.get() != null) {
                refusals.add(answer.get());
            }
        }
        threads.shutdown();
        assertThat(refusals).hasSize(7).allMatch(BillingException.class::isInstance, "is a refusal, no failure");
        assertThat(business.issued(null).number().value()).isEqualTo("RE-2026-0002");
    }

    @Test
    void anObserverThatRefusesTakesEverythingBackAndLeavesNoGap() {
        UUID draft = business.draft(null).id();
        assertThatThrownBy(() -> business.call(wiring -> wiring.observedBy(event -> {
                            throw new IllegalStateException("the ledger is full");
                        })
                        .bean(InvoiceFacade.class)
                        .issue(new IssueDocument(draft, null))))
                .hasMessage("the ledger is full");
        assertThat(number("select count(*) as number from issued_record")).isZero();
        assertThat(number("select count(*) as number from outbox_event")).isZero();
        assertThat(business.issue(draft).number().value()).isEqualTo("RE-2026-0001");
    }

    @Test
    void aDateBeforeTheLastOneIsRefusedWithThatDate() {
        business.issued(Business.TODAY.plusDays(2));
        RuleViolated refused =
                catchThrowableOfType(RuleViolated.class, () -> business.issued(Business.TODAY.plusDays(1)));
        assertThat(refused.code()).isEqualTo(NumberSeriesBook.DATE_BEFORE_LAST);
        assertThat(refused.problems().get(0).args())
                .containsEntry("last", Business.TODAY.plusDays(2).toString());
        assertThat(business.issued(Business.TODAY.plusDays(2)).number().value()).isEqualTo("RE-2026-0002");
    }

    @Test
    void findingsComeAllAtOnceAndTouchNoNumber() {
        UUID draft = business.call(wiring -> wiring.bean(InvoiceFacade.class)
                        .save(new SaveDraft(
                                null,
                                null,
                                null,
                                Business.content(null).toBuilder()
                                        .lines(List.of())
                                        .build())))
                .id();
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> business.issue(draft));
        assertThat(refused.problems()).extracting(Problem::field).contains("customerId", "lines");
        assertThat(number("select count(*) as number from number_counter")).isZero();
    }

    @Test
    void theDraftOfAnotherTenantDoesNotExist() {
        UUID draft = business.draft(null).id();
        Business other = Business.fresh(database, units);
        assertThatThrownBy(() -> other.issue(draft)).isInstanceOf(NotFound.class);
        assertThat(other.issued(null).number().value()).isEqualTo("RE-2026-0001");
    }

    @Test
    void whoeverSawAnOlderVersionIssuesNothing() {
        DraftSaved draft = business.draft(null);
        business.call(w -> w.bean(InvoiceFacade.class)
                .save(new SaveDraft(
                        draft.id(), draft.version(), business.customerId(), Business.content(Business.TODAY))));
        assertThatThrownBy(() -> business.call(
                        w -> w.bean(InvoiceFacade.class).issue(new IssueDocument(draft.id(), draft.version()))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anEventIsToldOnceWithWhatWasFrozen() {
        List<Object> heard = new ArrayList<>();
        UUID draft = business.draft(null).id();
        Issued issued = business.call(
                w -> w.observedBy(heard::add).bean(InvoiceFacade.class).issue(new IssueDocument(draft, null)));
        assertThat(heard).singleElement().isInstanceOfSatisfying(DocumentIssued.class, event -> {
            assertThat(event.digest()).isEqualTo(issued.digest());
            assertThat(event.number()).isEqualTo(issued.number());
            assertThat(event.toPay().plain()).isEqualTo("398.60");
        });
    }

    private boolean issueOrRollBack(UUID draft, boolean fails) {
        Throwable thrown = catchThrowable(() -> business.call(wiring -> {
            wiring.bean(InvoiceFacade.class).issue(new IssueDocument(draft, null));
            if (fails) {
                throw new IllegalStateException("killed before the commit");
            }
            return true;
        }));
        if (thrown != null && !fails) {
            throw new IllegalStateException(thrown);
        }
        return thrown == null;
    }

    private int changed(@CompileTimeConstant String statement, UUID id) {
        return units.as(business.tenant(), sql -> sql.execute(statement, id));
    }

    private long number(@CompileTimeConstant String query) {
        return units.as(
                business.tenant(),
                sql -> sql.row(row -> row.number("number"), query).orElseThrow());
    }
}
