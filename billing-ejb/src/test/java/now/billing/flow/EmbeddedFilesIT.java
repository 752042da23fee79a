package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import now.billing.documents.records.IssuedRecords;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.KeptFile;
import now.billing.drafting.SaveDraft;
import now.billing.facade.FileFacade;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.AttachedFile;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.FileContent;
import now.billing.kernel.document.terms.FileType;
import now.billing.kernel.document.terms.SupportingDocument;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import org.junit.jupiter.api.Test;

/** Contents of files inside documents: kept once, frozen with what uses them, gone when nothing does. */
class EmbeddedFilesIT extends FlowCase {
    private static final int THREE_MB = SupportingDocument.MOST_BYTES;

    @Test
    void twentyCopiesOfADocumentKeepItsFileOnce() {
        DraftSaved draft = save(arriving(pdf(THREE_MB)));
        long before = size();
        for (int copy = 0; copy < 20; copy++) {
            business.call(w -> w.bean(InvoiceFacade.class).duplicate(draft.id()));
        }
        assertThat(size() - before).isLessThan(5 * 1024 * 1024);
        assertThat(count("select count(*)::int as number from file_content")).isEqualTo(1);
        assertThat(count("select count(*)::int as number from document_file")).isEqualTo(21);
    }

    @Test
    void aRecordNamesTheFileByItsDigest() {
        byte[] pdf = pdf(100);
        DraftSaved draft = save(arriving(pdf));
        business.issue(draft.id());
        IssuedDocument frozen = (IssuedDocument) business.call(w -> w.bean(IssuedRecords.class)
                        .find(DocumentRef.invoice(draft.id()))
                        .orElseThrow())
                .frozen();
        AttachedFile file = frozen.more().documents().get(0).file();
        assertThat(file).isEqualTo(arriving(pdf).measured().kept(100));
        assertThat(content(file.digest())).isEqualTo(pdf);
        assertThat(count("with gone as (delete from document_file returning 1)"
                        + " select count(*)::int as number from gone"))
                .as("frozen with its document")
                .isZero();
    }

    @Test
    void whatNoDocumentUsesGoesAfterTwoDays() {
        String waiting =
                business.call(w -> w.bean(FileFacade.class).keep(pdf(10))).digest();
        AttachedFile used = arriving(pdf(20)).measured();
        AttachedFile left = arriving(pdf(30)).measured();
        save(used);
        DraftSaved draft = save(left);
        business.call(w -> w.bean(InvoiceFacade.class)
                .save(new SaveDraft(draft.id(), draft.version(), business.customerId(), Business.content(null))));
        lookAfter(Duration.ofHours(47));
        assertThat(content(left.digest())).hasSize(30);
        lookAfter(Duration.ofHours(49));
        assertThat(content(used.digest())).hasSize(20);
        for (String gone : List.of(waiting, left.digest())) {
            assertThatThrownBy(() -> content(gone)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whatIsBroughtAgainOrLetGoWaitsLikeANewOne() {
        String again =
                business.call(w -> w.bean(FileFacade.class).keep(pdf(11))).digest();
        AttachedFile left = arriving(pdf(12)).measured();
        DraftSaved draft = save(left);
        units.run(
                business.tenant(),
                sql -> sql.execute("update file_content set created_at = created_at - interval '3 days'"));
        business.call(w -> w.bean(FileFacade.class).keep(pdf(11)));
        business.call(w -> w.bean(InvoiceFacade.class)
                .save(new SaveDraft(draft.id(), draft.version(), business.customerId(), Business.content(null))));
        lookAfter(Duration.ofHours(1));
        assertThat(content(again)).hasSize(11);
        assertThat(content(left.digest())).hasSize(12);
    }

    @Test
    void nobodyLeavesMoreThereThanDocumentsMayNeed() {
        units.run(
                business.tenant(),
                sql -> sql.execute("insert into file_content (digest, type, size, content)"
                        + " select encode(sha256(bytes), 'hex'), '', length(bytes), bytes from (select"
                        + " decode(repeat(lpad(to_hex(n), 8, '0'), 262144), 'hex') as bytes"
                        + " from generate_series(1, 199) n) made"));
        business.call(w -> w.bean(FileFacade.class).keep(pdf(1024 * 1024)));
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> business.call(w -> w.bean(FileFacade.class).keep(pdf(13))));
        assertThat(refused.problems().get(0).code()).isEqualTo(KeptFile.TOO_MANY_WAIT);
    }

    @Test
    void aFileThatIsKnownIsWhatItsBytesAre() {
        AttachedFile pdf = arriving(pdf(60)).measured();
        save(pdf);
        save(pdf.kept(60));
        AttachedFile pretending = new AttachedFile("a.csv", "text/csv", pdf.digest(), 60, null);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> save(pretending));
        assertThat(refused.problems().get(0).field()).isEqualTo("documents[0].file.type");
    }

    @Test
    void aDigestOfAnotherTenantIsUnknown() {
        AttachedFile file = arriving(pdf(40)).measured();
        save(file);
        business = Business.fresh(database, units);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> save(file.kept(40)));
        assertThat(refused.problems().get(0).field()).isEqualTo("documents[0].file.digest");
        assertThatThrownBy(() -> content(file.digest())).isInstanceOf(NotFound.class);
    }

    @Test
    void aFileIsWhatItsBytesAre() {
        assertThat(business.call(w -> w.bean(FileFacade.class).keep(pdf(50))).type())
                .isEqualTo(FileType.PDF);
        byte[] page = "<html></html>".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> business.call(w -> w.bean(FileFacade.class).keep(page)))
                .isInstanceOf(InvalidInput.class);
        AttachedFile pretending = AttachedFile.of("a.pdf", "application/pdf", FileContent.of(base64(page)));
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> save(pretending));
        assertThat(refused.problems().get(0).field()).isEqualTo("documents[0].file.type");
    }

    private DraftSaved save(AttachedFile file) {
        DocumentTerms terms = DocumentTerms.NONE.withDocuments(List.of(new SupportingDocument("A", "", "", file)));
        DocumentContent content = Business.content(null).toBuilder().more(terms).build();
        UUID customer = business.customerId();
        return business.call(w -> w.bean(InvoiceFacade.class).save(new SaveDraft(null, null, customer, content)));
    }

    private static AttachedFile arriving(byte[] content) {
        return AttachedFile.of("a.pdf", "application/pdf", FileContent.of(base64(content)));
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private byte[] content(String digest) {
        return business.call(w -> w.bean(FileFacade.class).content(digest));
    }

    private void lookAfter(Duration later) {
        Clock clock = Clock.fixed(Business.NOW.plus(later), ZoneOffset.UTC);
        RelaySteps.housekeeper(units, business.tenant(), clock).lookAfter(business.tenant());
    }

    private long size() {
        return units.as(
                business.tenant(),
                sql -> sql.row(row -> row.number("number"), "select pg_database_size(current_database()) as number")
                        .orElseThrow());
    }

    private int count(@CompileTimeConstant String query) {
        return units.as(
                business.tenant(),
                sql -> sql.row(row -> row.integer("number"), query).orElseThrow());
    }
}
