package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.drafting.ChangeMargin;
import now.billing.drafting.MarginView;
import now.billing.facade.InvoiceFacade;
import now.billing.facade.InvoiceMargin;
import now.billing.facade.ProFormaMargin;
import now.billing.kernel.document.MarginNote;
import now.billing.kernel.document.TagName;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.RuleViolated;
import now.billing.reporting.DocumentRow;
import org.junit.jupiter.api.Test;

/** Notes and tags beside documents: within their limits, whoever else writes at once, and no part of what is issued. */
class MarginsIT extends FlowCase {
    private static final int AT_ONCE = 50;
    private static final int THREADS = 8;

    @Test
    void aNoteIsCorrectedAndTakenAwayAndTheDocumentStaysAsItWasIssued() {
        UUID id = business.draft(null).id();
        write(id, new ChangeMargin.Write(" call back \r\non Monday "));
        business.issue(id);
        String digest = business.call(w -> w.bean(InvoiceFacade.class).get(id)).digest();
        MarginView.Note note = of(id).notes().get(0);
        assertThat(note.text()).isEqualTo("call back \non Monday");
        assertThat(note.mine()).isTrue();
        assertThat(write(id, new ChangeMargin.Correct(note.id(), 1, "called back"))
                        .notes()
                        .get(0)
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> write(id, new ChangeMargin.Remove(note.id(), 1)))
                .isInstanceOf(Conflict.class);
        assertThat(write(id, new ChangeMargin.Remove(note.id(), 2)).notes()).isEmpty();
        assertThatThrownBy(() -> write(id, new ChangeMargin.Remove(note.id(), 3)))
                .isInstanceOf(NotFound.class);
        assertThat(business.call(w -> w.bean(InvoiceFacade.class).get(id)).digest())
                .isEqualTo(digest);
    }

    @Test
    void aNoteWithoutWordsAndOneTooLongAreRefused() {
        UUID id = business.draft(null).id();
        assertThatThrownBy(() -> write(id, new ChangeMargin.Write(" \n "))).isInstanceOf(InvalidInput.class);
        String most = "x".repeat(MarginNote.MOST_CHARACTERS);
        assertThatThrownBy(() -> write(id, new ChangeMargin.Write(most + "x"))).isInstanceOf(InvalidInput.class);
        assertThat(write(id, new ChangeMargin.Write(most)).notes()).hasSize(1);
    }

    @Test
    void aHundredNotesAreThereHoweverManyComeAtOnce() {
        UUID id = business.draft(null).id();
        IntStream.range(0, MarginNote.MOST - 10).forEach(i -> write(id, new ChangeMargin.Write("note " + i)));
        assertThat(atOnce(i -> write(id, new ChangeMargin.Write("at once " + i))))
                .isEqualTo(10);
        assertThat(of(id).notes()).hasSize(MarginNote.MOST);
        assertThatThrownBy(() -> write(id, new ChangeMargin.Write("more"))).isInstanceOf(RuleViolated.class);
    }

    @Test
    void oneOfManyCorrectionsOfOneNoteCounts() {
        UUID id = business.draft(null).id();
        MarginView.Note note =
                write(id, new ChangeMargin.Write("first")).notes().get(0);
        assertThat(atOnce(i -> write(id, new ChangeMargin.Correct(note.id(), 1, "corrected " + i))))
                .isEqualTo(1);
        assertThat(of(id).notes()).hasSize(1);
    }

    @Test
    void tagsAreOneWhateverTheirCapitalsAndRestrictTheList() {
        UUID one = business.draft(null).id();
        UUID other = business.draft(null).id();
        tag(one, List.of("Trade fair", "VIP"));
        assertThat(tag(other, List.of("vip", "VIP", " vip ")).tags()).containsExactly("VIP");
        assertThat(rows("vIp")).extracting(DocumentRow::id).containsExactlyInAnyOrder(one, other);
        assertThat(rows("Trade fair")).extracting(DocumentRow::id).containsExactly(one);
        assertThat(rows("Trade fair").get(0).tags()).containsExactly("Trade fair", "VIP");
        assertThat(rows("unknown")).isEmpty();
        tag(one, List.of());
        assertThat(names(business, "")).contains("VIP").doesNotContain("Trade fair");
    }

    @Test
    void whoDidNotSeeTheTagsDoesNotOverwriteThem() {
        UUID id = business.draft(null).id();
        String seen = of(id).tagDigest();
        tag(id, List.of("first"));
        assertThatThrownBy(() -> write(id, new ChangeMargin.Tag(List.of("second"), seen)))
                .isInstanceOf(Conflict.class);
        String now = of(id).tagDigest();
        assertThat(atOnce(i -> write(id, new ChangeMargin.Tag(List.of("at once " + i), now))))
                .isEqualTo(1);
        assertThat(of(id).tags()).hasSize(1);
    }

    @Test
    void tagsKeepWithinTheirLimits() {
        UUID id = business.draft(null).id();
        List<String> most =
                IntStream.range(0, TagName.MOST).mapToObj(i -> "tag " + i).toList();
        assertThat(tag(id, most).tags()).hasSize(TagName.MOST);
        assertThatThrownBy(() -> tag(
                        id,
                        IntStream.rangeClosed(0, TagName.MOST)
                                .mapToObj(i -> "tag " + i)
                                .toList()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> tag(id, List.of("x".repeat(TagName.MOST_CHARACTERS + 1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> tag(id, List.of(" "))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDiscardedDraftTakesItsMarginAlong() {
        var draft = business.draft(null);
        write(draft.id(), new ChangeMargin.Write("gone with it"));
        tag(draft.id(), List.of("only here"));
        business.call(w -> {
            w.bean(InvoiceFacade.class).discard(draft.id(), draft.version());
            return true;
        });
        assertThatThrownBy(() -> of(draft.id())).isInstanceOf(NotFound.class);
        assertThat(names(business, "only")).isEmpty();
    }

    @Test
    void anotherTenantsAndAnotherKindsDocumentsAreUnknown() {
        UUID id = business.draft(null).id();
        tag(id, List.of("ours"));
        Business other = Business.fresh(database, units);
        assertThatThrownBy(() -> other.call(w -> w.bean(InvoiceMargin.class).margin(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> other.call(w -> w.bean(InvoiceMargin.class).write(id, new ChangeMargin.Write("theirs"))))
                .isInstanceOf(NotFound.class);
        assertThat(names(other, "")).isEmpty();
        assertThatThrownBy(() -> business.call(w -> w.bean(ProFormaMargin.class).margin(id)))
                .isInstanceOf(NotFound.class);
    }

    private MarginView of(UUID id) {
        return business.call(w -> w.bean(InvoiceMargin.class).margin(id));
    }

    private static List<String> names(Business of, String typed) {
        return of.call(w -> w.bean(InvoiceMargin.class).tagsLike(typed));
    }

    private MarginView write(UUID id, ChangeMargin command) {
        return business.call(w -> w.bean(InvoiceMargin.class).write(id, command));
    }

    private MarginView tag(UUID id, List<String> tags) {
        return write(id, new ChangeMargin.Tag(tags, of(id).tagDigest()));
    }

    private List<DocumentRow> rows(String tag) {
        return business.call(w -> w.bean(InvoiceFacade.class)
                .page(ListQuery.of(DocumentTab.ALL, DocumentSort.CREATED, true, 50)
                        .withFilter(ListFilter.NONE.withTag(tag)))
                .items());
    }

    /** How many of {@value #AT_ONCE} attempts at once succeed. */
    private static long atOnce(IntConsumer attempt) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Boolean>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    attempt.accept(i);
                                    return true;
                                } catch (BillingException refused) {
                                    return false;
                                }
                            },
                            threads))
                    .toList();
            return all.stream().filter(CompletableFuture::join).count();
        } finally {
            threads.shutdownNow();
        }
    }
}
