package now.billing.documents.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.DraftFacts;
import now.billing.documents.drafts.Drafts;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.RuleViolated;
import now.billing.storage.Violations;
import now.billing.storage.migration.Scripts;
import now.billing.tenancy.TenantCode;
import now.billing.testing.AsRole;
import now.billing.testing.Books;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import now.billing.testing.UnitsOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way round the freezing that native SQL as the tenant's own role could try (ADR 0020). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreezingIT {
    private static final String DENIED = "42501";
    private static final String CHECK_VIOLATED = "23514";
    private static final String REFERENCE_MISSING = "23503";
    private static final String LINE =
            "insert into document_line (id, document_id, line_no, description, quantity, unit_code,"
                    + " unit_price, tax_category, tax_percent, line_total)"
                    + " values (?, ?, ?, 'Added', 1, 'HUR', 10, 'S', 19, 10)";

    private TestDatabase database;
    private UnitsOfWork work;
    private TenantCode tenant;
    private UUID issued;
    private UUID draft;

    TestServer server() {
        return TestServer.postgres18();
    }

    @BeforeAll
    void start() {
        database = TestDatabase.fresh(server(), Scripts.ofTenant());
        tenant = database.tenant();
        work = new UnitsOfWork(database, 4);
        issued = work.as(tenant, sql -> {
            Books books = new Books(tenant, sql);
            books.open();
            return books.issued("Sample AG").ref().id();
        });
        draft = work.as(tenant, sql -> {
            Books books = new Books(tenant, sql);
            return books.draft(books.customer("Other AG"), Books.content(2)).id();
        });
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document set notes = 'changed' where id = ?",
                "update document set state = 'DRAFT', number = null, record_id = null, issued_at = null where id = ?",
                "update document set state = 'ISSUED' where id = ?",
                "update document set number = 'INV-2026-9999' where id = ?",
                "update document set total_net = 0, total_tax = 0, total_gross = 0, total_payable = 0 where id = ?",
                "delete from document where id = ?",
                "update document_line set description = 'changed' where document_id = ?",
                "update document_line set unit_price = 1 where document_id = ?",
                "delete from document_line where document_id = ?"
            })
    void anIssuedInvoiceIsNotThereForAnyChange(String text) {
        int changed = work.raw(
                tenant, em -> em.createNativeQuery(text).setParameter(1, issued).executeUpdate());
        assertThat(changed).isZero();
        assertThat(lines(issued)).isEqualTo(1);
        assertThat(state(issued)).isEqualTo("ISSUED");
    }

    @Test
    void aLineCannotBeAddedToAnIssuedInvoice() {
        Throwable refused = catchThrowable(() -> work.raw(
                tenant,
                em -> em.createNativeQuery(LINE)
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, issued)
                        .setParameter(3, 2)
                        .executeUpdate()));
        assertThat(Violations.state(refused)).contains(DENIED);
        assertThat(lines(issued)).isEqualTo(1);
    }

    @Test
    void aLineOfADraftCannotBeMovedIntoAnIssuedInvoice() {
        Throwable refused = catchThrowable(() -> work.raw(
                tenant,
                em -> em.createNativeQuery(
                                "update document_line set document_id = ?, line_no = line_no + 5 where document_id = ?")
                        .setParameter(1, issued)
                        .setParameter(2, draft)
                        .executeUpdate()));
        assertThat(Violations.state(refused)).contains(DENIED);
        assertThat(lines(draft)).isEqualTo(2);
    }

    @Test
    void anInvoiceCannotBeBornIssued() {
        Throwable refused = catchThrowable(() -> work.raw(
                tenant,
                em -> em.createNativeQuery(
                                "insert into document (id, kind, state, customer_id, issue_on, listed_on, currency_code, price_basis,"
                                        + " total_lines, total_allowances, total_charges, total_net, total_tax, total_gross,"
                                        + " total_rounding, total_payable, number, record_id, issued_at, created_by)"
                                        + " select ?, kind, 'ISSUED', customer_id, issue_on, listed_on, currency_code, price_basis, 0, 0,"
                                        + " 0, 0, 0, 0, 0, 0, 'X-1', record_id, issued_at, 'x' from document where id = ?")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, issued)
                        .executeUpdate()));
        assertThat(Violations.state(refused)).contains(DENIED);
    }

    @Test
    void anUpsertCannotReachAnIssuedInvoice() {
        Throwable refused = catchThrowable(() -> work.raw(
                tenant,
                em -> em.createNativeQuery(
                                "insert into document (id, kind, state, listed_on, currency_code, price_basis, total_lines,"
                                        + " total_allowances, total_charges, total_net, total_tax, total_gross, total_rounding,"
                                        + " total_payable, created_by)"
                                        + " values (?, 'INVOICE', 'DRAFT', current_date, 'EUR', 'NET', 0, 0, 0, 0, 0, 0, 0, 0, 'x')"
                                        + " on conflict (id) do update set notes = 'changed'")
                        .setParameter(1, issued)
                        .executeUpdate()));
        assertThat(Violations.state(refused)).contains(DENIED);
    }

    @Test
    void aDraftIsNotIssuedWithoutNumberDateAndRecord() {
        Throwable incomplete = catchThrowable(() -> work.raw(
                tenant,
                em -> em.createNativeQuery("update document set state = 'ISSUED' where id = ?")
                        .setParameter(1, draft)
                        .executeUpdate()));
        assertThat(Violations.state(incomplete)).contains(CHECK_VIOLATED);

        Throwable withoutRecord = catchThrowable(() -> work.raw(
                tenant,
                em -> em.createNativeQuery(
                                "update document set state = 'ISSUED', number = 'X-2', issued_at = now(), record_id = ?"
                                        + " where id = ?")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, draft)
                        .executeUpdate()));
        assertThat(Violations.state(withoutRecord)).contains(REFERENCE_MISSING);
        assertThat(state(draft)).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table document disable row level security",
                "drop policy document_change_or_issue on document",
                "create policy open on document for update using (true)",
                "truncate document cascade",
                "drop table document_line",
                "create table mine (id uuid)"
            })
    void theTenantOwnsNothingAndCanDisarmNothing(String text) {
        assertThat(AsRole.refusal(database, tenant, text)).isEqualTo(DENIED);
    }

    @Test
    void switchingRowSecurityOffStopsTheStatementInsteadOfThePolicy() {
        String refusal = AsRole.refusal(
                database, tenant, "set local row_security = off", "update document set notes = 'changed'");
        assertThat(refusal).isEqualTo(DENIED);
    }

    @Test
    void aDraftCanBeChangedAndDeletedWithItsLines() {
        UUID other = work.as(tenant, sql -> {
            Books books = new Books(tenant, sql);
            return books.draft(books.customer("Third AG"), Books.content(3)).id();
        });
        work.run(tenant, sql -> {
            Drafts invoices = new Drafts(sql);
            invoices.discard(invoices.find(DocumentRef.invoice(other)).orElseThrow());
        });
        assertThat(lines(other)).isZero();
        boolean found = work.as(
                tenant, sql -> new Drafts(sql).find(DocumentRef.invoice(other)).isPresent());
        assertThat(found).isFalse();
    }

    @Test
    void theEntityRefusesBeforeTheDatabaseDoes() {
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    Draft invoice =
                            new Drafts(sql).find(DocumentRef.invoice(issued)).orElseThrow();
                    DraftFacts facts = DraftFacts.of(null, "", Books.content(1), Books.DAY);
                    invoice.change(facts, Books.AT);
                }))
                .isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    Drafts invoices = new Drafts(sql);
                    invoices.discard(invoices.find(DocumentRef.invoice(issued)).orElseThrow());
                }))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aLineThatComesWhileAnotherTransactionIssuesWaitsAndIsRefused() throws Exception {
        UUID racing = work.as(tenant, sql -> {
            Books books = new Books(tenant, sql);
            return books.draft(books.customer("Fourth AG"), Books.content(1)).id();
        });
        CountDownLatch issuedButOpen = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> issuing = threads.submit(() -> work.run(tenant, sql -> {
                new Books(tenant, sql)
                        .issue(new Drafts(sql).find(DocumentRef.invoice(racing)).orElseThrow());
                issuedButOpen.countDown();
                await(mayCommit);
            }));
            assertThat(issuedButOpen.await(30, TimeUnit.SECONDS)).isTrue();
            Future<Throwable> adding = threads.submit(() -> catchThrowable(() -> work.raw(
                    tenant,
                    em -> em.createNativeQuery(LINE)
                            .setParameter(1, UUID.randomUUID())
                            .setParameter(2, racing)
                            .setParameter(3, 2)
                            .executeUpdate())));
            database.awaitWaiter();
            mayCommit.countDown();
            issuing.get(30, TimeUnit.SECONDS);
            assertThat(Violations.state(adding.get(30, TimeUnit.SECONDS))).contains(DENIED);
        } finally {
            mayCommit.countDown();
            threads.shutdownNow();
        }
        assertThat(lines(racing)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let us go on");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private int lines(UUID invoice) {
        return work.as(
                tenant,
                sql -> sql.row(
                                row -> (int) row.number("number"),
                                "select count(*) as number from document_line where document_id = ?",
                                invoice)
                        .orElseThrow());
    }

    private String state(UUID invoice) {
        return work.as(
                tenant,
                sql -> sql.row(row -> row.text("state"), "select state from document where id = ?", invoice)
                        .orElseThrow());
    }
}
