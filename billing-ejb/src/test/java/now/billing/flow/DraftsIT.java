package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.records.DocumentLink;
import now.billing.documents.records.DocumentLinks;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.SaveDraft;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.SaveItem;
import now.billing.maintaining.SaveTaxRate;
import now.billing.maintaining.TaxRateRecords;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Drafts: begun from the settings, changed by whoever saw the last version, copied, thrown away. */
class DraftsIT extends FlowCase {
    @Test
    void aBlankDraftStartsWithTheSettings() {
        business.call(w -> w.bean(TaxRateRecords.class)
                .create(new SaveTaxRate("Small business", TaxRate.untaxed(TaxCategory.E), "§ 19 UStG", null, true)));
        DocumentContent blank = business.call(w -> w.bean(InvoiceFacade.class).blank(business.customerId()));
        assertThat(blank.currency()).isEqualTo(Business.EUR);
        assertThat(blank.dueDate()).isEqualTo(Business.TODAY.plusDays(30));
        assertThat(blank.lines())
                .singleElement()
                .extracting(ContentLine::tax)
                .isEqualTo(TaxRate.untaxed(TaxCategory.E));
        assertThat(blank.exemptions())
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("§ 19 UStG"));
        assertThatThrownBy(() -> business.call(w -> w.bean(InvoiceFacade.class).blank(new UUID(1, 2))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void calculatingStoresNothing() {
        CalculatedDocument calculated =
                business.call(w -> w.bean(InvoiceFacade.class).calculate(Business.content(null)));
        assertThat(calculated.totals().payable().plain()).isEqualTo("398.60");
        long drafts = units.as(
                business.tenant(),
                sql -> sql.row(row -> row.number("number"), "select count(*) as number from document")
                        .orElseThrow());
        assertThat(drafts).isZero();
    }

    @Test
    void aDraftIsReplacedAsAWholeByWhoSawItsLastVersion() {
        DraftSaved first = business.draft(null);
        DocumentContent shorter = Business.content(null).toBuilder()
                .lines(Business.content(null).lines().subList(0, 1))
                .build();
        DraftSaved second = save(first.id(), first.version(), business.customerId(), shorter);
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(second.calculated().totals().gross().plain()).isEqualTo("333.20");
        assertThat(content(first.id()).lines()).hasSize(1);
        assertThatThrownBy(() -> save(first.id(), first.version(), business.customerId(), shorter))
                .isInstanceOf(Conflict.class);
        InvalidInput unseen =
                catchThrowableOfType(InvalidInput.class, () -> save(first.id(), null, business.customerId(), shorter));
        assertThat(unseen.problems()).extracting(Problem::field).containsExactly("version");
    }

    @Test
    void whatPointsNowhereOrCannotBeDrawnIsSaidAtOnce() {
        DocumentContent wrong = Business.content(null).toBuilder()
                .bankAccountId(new UUID(1, 2))
                .notes("\uD83D\uDC4D")
                .build();
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> save(null, null, new UUID(3, 4), wrong));
        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("customerId", "bankAccountId", "notes");
    }

    @Test
    void anArchivedCustomerKeepsItsDraftsAndGetsNoNewOnes() {
        DraftSaved before = business.draft(null);
        UUID archived = business.customerId();
        UUID other = business.call(w -> w.bean(CustomerRecords.class).create(Samples.customer()))
                .id();
        DraftSaved others = save(null, null, other, Business.content(null));
        business.call(w -> {
            CustomerRecords customers = w.bean(CustomerRecords.class);
            customers.archive(archived, customers.get(archived).version());
            return 0;
        });
        assertThat(save(before.id(), before.version(), archived, Business.content(null))
                        .version())
                .isGreaterThan(before.version());
        archivedIsRefused(() -> save(null, null, archived, Business.content(null)));
        archivedIsRefused(() -> save(others.id(), others.version(), archived, Business.content(null)));
        archivedIsRefused(() -> business.call(w -> w.bean(InvoiceFacade.class).duplicate(before.id())));
    }

    private static void archivedIsRefused(ThrowingCallable call) {
        assertThat(catchThrowableOfType(InvalidInput.class, call).problems())
                .extracting(Problem::field, problem -> problem.code().value())
                .containsExactly(tuple("customerId", "customer.archived"));
    }

    @Test
    void aLineWithAnUnknownOrAForeignItemIsRefusedByItsPath() {
        UUID foreign = item(Business.fresh(database, units));
        for (UUID wrong : List.of(new UUID(5, 6), foreign)) {
            InvalidInput refused = catchThrowableOfType(
                    InvalidInput.class,
                    () -> save(null, null, business.customerId(), withItems(item(business), wrong)));
            assertThat(refused.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo("lines[1].itemId");
                assertThat(problem.code().value()).isEqualTo("input.unknown_reference");
                assertThat(problem.args()).containsEntry("value", wrong.toString());
            });
        }
        UUID own = item(business);
        assertThat(save(null, null, business.customerId(), withItems(own, own)).version())
                .isPositive();
    }

    @Test
    void aCopyHasTheContentButNoDatesAndKnowsItsOriginal() {
        DraftSaved original = business.draft(Business.TODAY);
        business.issue(original.id());
        DraftSaved copy = business.call(w -> w.bean(InvoiceFacade.class).duplicate(original.id()));
        assertThat(copy.calculated().totals().gross().plain()).isEqualTo("398.60");
        DocumentContent content = content(copy.id());
        assertThat(content.issueDate()).isNull();
        assertThat(content.lines()).extracting(ContentLine::description).containsExactly("Consulting", "Handbook");
        List<DocumentLink> links =
                business.call(w -> w.bean(DocumentLinks.class).of(DocumentRef.invoice(copy.id())));
        assertThat(links).singleElement().extracting(DocumentLink::to).isEqualTo(DocumentRef.invoice(original.id()));
    }

    @Test
    void aDraftIsThrownAwayOnlyByWhoSawIt() {
        DraftSaved draft = business.draft(null);
        assertThatThrownBy(() -> discard(draft.id(), draft.version() + 1)).isInstanceOf(Conflict.class);
        discard(draft.id(), draft.version());
        Optional<Draft> gone = business.call(w -> w.bean(Drafts.class).find(DocumentRef.invoice(draft.id())));
        assertThat(gone).isEmpty();
        assertThatThrownBy(() -> discard(draft.id(), draft.version())).isInstanceOf(NotFound.class);
    }

    private static UUID item(Business of) {
        SaveItem item = new SaveItem(
                "Item",
                null,
                null,
                UnitCode.ONE,
                UnitPrice.parse("1", Business.EUR),
                Business.EUR,
                TaxRate.standard("19"));
        return of.call(w -> w.bean(ItemRecords.class).create(item)).id();
    }

    /** A draft of two lines that were made from these items. */
    private static DocumentContent withItems(UUID... items) {
        List<ContentLine> lines = Stream.of(items).map(DraftsIT::line).toList();
        return Business.content(null).toBuilder().lines(lines).build();
    }

    private static ContentLine line(UUID item) {
        return new ContentLine(
                null,
                item,
                "Item",
                "",
                Quantity.ONE,
                UnitCode.ONE,
                UnitPrice.parse("1", Business.EUR),
                Quantity.ONE,
                null,
                null,
                List.of(),
                null,
                TaxRate.standard("19"));
    }

    private void discard(UUID id, long version) {
        business.call(w -> {
            w.bean(InvoiceFacade.class).discard(id, version);
            return 0;
        });
    }

    private DocumentContent content(UUID id) {
        return business.call(w ->
                w.bean(Drafts.class).find(DocumentRef.invoice(id)).orElseThrow().content());
    }

    private DraftSaved save(@Nullable UUID id, @Nullable Long version, UUID customer, DocumentContent content) {
        return business.call(w -> w.bean(InvoiceFacade.class).save(new SaveDraft(id, version, customer, content)));
    }
}
