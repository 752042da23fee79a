package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import now.billing.drafting.AttachFile;
import now.billing.drafting.Attached;
import now.billing.drafting.DraftSaved;
import now.billing.facade.InvoiceFacade;
import now.billing.facade.ProFormaFacade;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.RuleViolated;
import now.billing.sending.SendDocument;
import now.billing.storage.TenantSql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files beside documents: of drafts and issued ones, within their limits, whoever else adds some at once. */
class AttachmentsIT extends FlowCase {
    private static final int AT_ONCE = 16;
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @Test
    void theSameFileTwiceChangesNothingAndAnotherOneMustHaveSeenTheFirst() {
        UUID draft = business.draft(null).id();
        Attached first = attach(draft, "a.pdf", pdf(10, 'a'), null);
        assertThat(first.added()).isTrue();
        assertThat(attach(draft, "a.pdf", pdf(10, 'a'), null).added()).isFalse();
        assertThatThrownBy(() -> attach(draft, "a.pdf", pdf(10, 'b'), null)).hasMessageContaining("stale_version");
        assertThat(attach(draft, "a.pdf", pdf(10, 'b'), first.attachment().digest())
                        .added())
                .isFalse();
        assertThat(of(draft)).hasSize(1);
        business.issue(draft);
        attach(draft, "later.pdf", pdf(10, 'c'), null);
        assertThat(of(draft)).extracting(Attachment::name).containsExactly("a.pdf", "later.pdf");
    }

    @Test
    void twentyFilesAreThereHoweverManyComeAtOnce() {
        UUID draft = business.draft(null).id();
        IntStream.range(0, 15).forEach(i -> attach(draft, i + ".pdf", pdf(10, (char) ('a' + i)), null));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Boolean>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> isTaken(draft, "x" + i + ".pdf"), threads))
                    .toList();
            assertThat(all.stream().filter(CompletableFuture::join)).hasSize(5);
        } finally {
            threads.shutdownNow();
        }
        assertThat(of(draft)).hasSize(Attachment.MOST);
    }

    @Test
    void allTogetherHaveALimit() {
        UUID draft = business.draft(null).id();
        attach(draft, "a.pdf", pdf(Attachment.MOST_BYTES, 'a'), null);
        attach(draft, "b.pdf", pdf(Attachment.MOST_BYTES, 'b'), null);
        assertThatThrownBy(() -> attach(draft, "c.pdf", pdf(Attachment.MOST_BYTES, 'c'), null))
                .hasMessageContaining("attachment.too_large_together");
        assertThatThrownBy(() -> attach(draft, "d.pdf", pdf(Attachment.MOST_BYTES + 1, 'd'), null))
                .hasMessageContaining("attachment.too_large");
    }

    @Test
    void filesThatNoMailCarriesAreRefusedBeforeTheNumber() {
        UUID draft = business.draft(null).id();
        attach(draft, "a.pdf", pdf(Attachment.MOST_BYTES, 'a'), null);
        attach(draft, "b.pdf", pdf(Attachment.MOST_BYTES, 'b'), null);
        assertThatThrownBy(() -> check(draft, null)).hasMessageContaining("mail.too_large");
        assertThatThrownBy(() -> check(draft, List.of("c.pdf"))).hasMessageContaining("attachment.unknown");
        check(draft, List.of("a.pdf"));
    }

    private void check(UUID draft, @Nullable List<String> names) {
        business.call(w -> {
            w.bean(InvoiceFacade.class)
                    .checkMail(new SendDocument(draft, MailReceivers.of("buyer@example.test"), null, null, names));
            return true;
        });
    }

    @Test
    void aTenantHasAQuotaInWhichEachContentCountsOnce() {
        UUID one = business.draft(null).id();
        UUID other = business.draft(null).id();
        byte[] content = pdf(700 * 1024, 'q');
        business.call(w -> narrow(w).attach(new AttachFile(one, "a.pdf", content, null, false)));
        business.call(w -> narrow(w).attach(new AttachFile(other, "b.pdf", content, null, false)));
        byte[] more = pdf(700 * 1024, 'r');
        assertThatThrownBy(
                        () -> business.call(w -> narrow(w).attach(new AttachFile(other, "c.pdf", more, null, false))))
                .hasMessageContaining("attachment.quota");
    }

    @Test
    void anotherTenantsAndAnotherKindsDocumentsAreUnknown() {
        UUID draft = business.draft(null).id();
        Attachment known = attach(draft, "a.pdf", pdf(10, 'a'), null).attachment();
        Business other = Business.fresh(database, units);
        assertThatThrownBy(() -> other.call(w -> w.bean(InvoiceFacade.class).attachments(draft)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.call(w -> w.bean(InvoiceFacade.class).attachment(draft, "a.pdf")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.call(w ->
                        w.bean(InvoiceFacade.class).attach(new AttachFile(draft, "b.pdf", pdf(10, 'b'), null, false))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> business.call(w -> w.bean(ProFormaFacade.class).attachment(draft, "a.pdf")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> business.call(w -> {
                    w.bean(ProFormaFacade.class).detach(draft, "a.pdf", known.digest());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsTakenAwayUnsentIsForgottenAndWhatADocumentHasIsNot() {
        DraftSaved saved = business.draft(null);
        UUID draft = saved.id();
        Attachment known = attach(draft, "a.pdf", pdf(10, 'a'), null).attachment();
        attach(draft, "b.pdf", pdf(10, 'b'), null);
        business.call(w -> {
            w.bean(InvoiceFacade.class).detach(draft, "a.pdf", known.digest());
            return true;
        });
        assertThat(count("select count(*)::int as number from attachment")).isEqualTo(1);
        Clock later = Clock.fixed(Business.NOW.plus(THREE_DAYS), ZoneOffset.UTC);
        RelaySteps.housekeeper(units, business.tenant(), later).lookAfter(business.tenant());
        assertThat(count("select count(*)::int as number from file_content")).isEqualTo(1);
        business.call(w -> {
            w.bean(InvoiceFacade.class).discard(draft, saved.version());
            return true;
        });
        assertThat(count("select count(*)::int as number from attachment")).isZero();
    }

    private static InvoiceFacade narrow(Beans beans) {
        beans.set("billing.attachments.megabytes", "1");
        return beans.bean(InvoiceFacade.class);
    }

    private boolean isTaken(UUID draft, String name) {
        try {
            attach(draft, name, pdf(10, name.charAt(1)), null);
            return true;
        } catch (RuleViolated full) {
            return false;
        }
    }

    private Attached attach(UUID document, String name, byte[] content, @Nullable String seen) {
        return business.call(
                w -> w.bean(InvoiceFacade.class).attach(new AttachFile(document, name, content, seen, false)));
    }

    private List<Attachment> of(UUID document) {
        return business.call(w -> w.bean(InvoiceFacade.class).attachments(document));
    }

    private int count(@CompileTimeConstant String query) {
        return business.call(w ->
                w.bean(TenantSql.class).row(row -> row.integer("number"), query).orElseThrow());
    }

    private static byte[] pdf(int size, char filling) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) filling);
        byte[] head = "%PDF-".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
