package now.billing.documents.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Books;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A draft comes back from the database as it was typed, and a change writes what changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsIT {
    private static final CurrencyUnit EUR = Books.EUR;

    private UnitsOfWork work;
    private TenantCode tenant;
    private UUID customer;

    @BeforeAll
    void start() {
        TestDatabase database = TestDatabase.fresh();
        tenant = database.tenant();
        work = new UnitsOfWork(database, 2);
        customer = work.as(tenant, sql -> {
            Books books = new Books(tenant, sql);
            books.open();
            return books.customer("Sample AG");
        });
    }

    @AfterAll
    void stop() {
        if (work != null) {
            work.close();
        }
    }

    @Test
    void everythingThatCanBeTypedComesBack() {
        DocumentContent typed = WholeContent.everything();
        UUID id = draft(typed);
        Draft stored = load(id);
        assertThat(withoutLineIds(stored.content())).isEqualTo(typed);
        assertThat(stored.totals()).isEqualTo(typed.calculate().totals());
    }

    /** A field that nobody fills would come back empty without a word. */
    @Test
    void nothingIsLeftOutOfTheWholeContent() {
        DocumentContent whole = WholeContent.everything();
        assertThat(Stream.concat(blanks(whole), blanks(whole.lines().get(0)).filter(name -> !name.equals("lineId")))
                        .filter(name -> !name.equals("bankAccountId")))
                .isEmpty();
    }

    /** The components of the record that say nothing. */
    private static Stream<String> blanks(Record content) {
        return Arrays.stream(content.getClass().getRecordComponents())
                .filter(component -> saysNothing(value(component, content)))
                .map(RecordComponent::getName);
    }

    private static @Nullable Object value(RecordComponent component, Record content) {
        try {
            return component.getAccessor().invoke(content);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static boolean saysNothing(@Nullable Object value) {
        return value == null || value.toString().isEmpty() || value.equals(List.of()) || value.equals(Map.of());
    }

    @Test
    void anEmptyDraftWithoutACustomerComesBack() {
        UUID id = work.as(
                tenant,
                sql -> new Drafts(sql)
                        .add(Draft.of(
                                DocumentKind.INVOICE,
                                DraftFacts.of(null, "", DocumentContent.empty(EUR), Books.DAY),
                                Books.BY,
                                Books.AT))
                        .id());
        Draft stored = load(id);
        assertThat(stored.customerId()).isEmpty();
        assertThat(stored.content()).isEqualTo(DocumentContent.empty(EUR));
    }

    @Test
    void aChangeReplacesTheWholeContent() {
        UUID id = draft(WholeContent.everything());
        change(id, old -> Books.content(2));
        assertThat(withoutLineIds(load(id).content())).isEqualTo(Books.content(2));
        change(id, old -> WholeContent.everything());
        assertThat(withoutLineIds(load(id).content())).isEqualTo(WholeContent.everything());
    }

    @Test
    void theCurrencyOfADraftCanChange() {
        UUID id = draft(WholeContent.everything());
        DocumentContent yen = DocumentContent.empty(CurrencyUnit.of("JPY"));
        change(id, old -> yen);
        assertThat(load(id).content()).isEqualTo(yen);
    }

    @Test
    void linesKeepTheirIdsWhenTheyAreMovedAndOthersComeAndGo() {
        UUID id = draft(Books.content(3));
        List<UUID> before = ids(id);
        change(id, old -> {
            List<ContentLine> lines = new ArrayList<>(old.lines());
            Collections.reverse(lines);
            lines.remove(1);
            lines.add(0, Books.content(1).lines().get(0));
            return old.toBuilder().lines(lines).build();
        });
        List<UUID> after = ids(id);
        assertThat(after).hasSize(3);
        assertThat(after.get(1)).isEqualTo(before.get(2));
        assertThat(after.get(2)).isEqualTo(before.get(0));
    }

    @Test
    void linesWithoutIdsTakeTheRowsInTheirOrder() {
        UUID id = draft(Books.content(2));
        List<UUID> before = ids(id);
        change(id, old -> Books.content(3));
        assertThat(ids(id).subList(0, 2)).isEqualTo(before);
    }

    @Test
    void oneChangedLineWritesOneLine() {
        UUID id = draft(Books.content(20));
        List<String> before = rowVersions(id);
        change(id, old -> {
            List<ContentLine> lines = new ArrayList<>(old.lines());
            lines.set(4, lines.get(4).withDiscount(Discount.ofPercent(Percent.parse("10"), "")));
            return old.toBuilder().lines(lines).build();
        });
        List<String> after = rowVersions(id);
        after.removeAll(before);
        assertThat(after).as("rows that were written again").hasSize(1);
    }

    @Test
    void everyChangeRaisesTheVersionEvenIfOnlyALineDiffers() {
        UUID id = draft(Books.content(1));
        long before = load(id).version();
        change(id, old -> {
            ContentLine line = old.lines().get(0);
            ContentLine other =
                    ContentLine.of("Another text", line.quantity(), line.unit(), line.unitPrice(), line.tax());
            return old.toBuilder()
                    .lines(List.of(other.withLineId(line.lineId())))
                    .build();
        });
        assertThat(load(id).version()).isGreaterThan(before);
    }

    @Test
    void aDraftThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        UUID id = draft(Books.content(1));
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    Draft mine = new Drafts(sql).find(DocumentRef.invoice(id)).orElseThrow();
                    sql.execute("update document set version = version + 1 where id = ?", id);
                    mine.change(DraftFacts.of(null, "", Books.content(2), Books.DAY), Books.AT);
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(load(id).content().lines()).hasSize(1);
    }

    @Test
    void theIdOfAnotherKindIsUnknown() {
        UUID id = draft(Books.content(1));
        boolean found = work.as(
                tenant,
                sql -> new Drafts(sql)
                        .find(DocumentRef.of(DocumentKind.ESTIMATE, id))
                        .isPresent());
        assertThat(found).isFalse();
    }

    @Test
    void contentAndIssueInOneFlushAreRefused() {
        assertThatThrownBy(() -> work.run(tenant, sql -> {
                    Books books = new Books(tenant, sql);
                    Draft draft = books.draft(customer, Books.content(1));
                    new Drafts(sql).write();
                    IssuedRecord record = books.freeze(draft, DocumentNumber.of("X-1"), Books.DAY);
                    draft.change(DraftFacts.of(customer, "Sample AG", Books.content(2), Books.DAY), Books.AT);
                    draft.issue(record, null);
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anIssuedInvoiceIsItsRecord() {
        IssuedRecord record = work.as(tenant, sql -> {
            Books books = new Books(tenant, sql);
            return books.issue(books.draft(customer, WholeContent.everything()));
        });
        Draft stored = load(record.ref().id());
        IssuedRecord read =
                work.as(tenant, sql -> new IssuedRecords(sql).find(record.ref()).orElseThrow());
        assertThat(read).isEqualTo(record);
        assertThat(read.intact()).isTrue();
        assertThat(read.frozen().number()).isEqualTo(record.number());
        assertThat(stored.number()).contains(record.number());
        assertThat(stored.recordId()).contains(record.id());
        DocumentRef found = work.as(
                tenant,
                sql -> new IssuedRecords(sql)
                        .find(record.handle())
                        .orElseThrow()
                        .ref());
        assertThat(found).isEqualTo(record.ref());
    }

    private static DocumentContent withoutLineIds(DocumentContent content) {
        return content.toBuilder()
                .lines(content.lines().stream()
                        .map(line -> line.withLineId(null))
                        .toList())
                .build();
    }

    private UUID draft(DocumentContent content) {
        return work.as(
                tenant, sql -> new Books(tenant, sql).draft(customer, content).id());
    }

    private void change(UUID id, UnaryOperator<DocumentContent> how) {
        work.run(tenant, sql -> {
            Draft invoice = new Drafts(sql).find(DocumentRef.invoice(id)).orElseThrow();
            invoice.change(DraftFacts.of(customer, "Sample AG", how.apply(invoice.content()), Books.DAY), Books.AT);
        });
    }

    private Draft load(UUID id) {
        return work.as(tenant, sql -> {
            Draft invoice = new Drafts(sql).find(DocumentRef.invoice(id)).orElseThrow();
            invoice.content();
            return invoice;
        });
    }

    private List<UUID> ids(UUID id) {
        return load(id).content().lines().stream().map(ContentLine::lineId).toList();
    }

    private List<String> rowVersions(UUID id) {
        return new ArrayList<>(work.as(
                tenant,
                sql -> sql.rows(
                        row -> row.text("line") + "@" + row.text("written"),
                        "select id::text as line, xmin::text as written from document_line where document_id = ?"
                                + " order by line_no",
                        id)));
    }
}
