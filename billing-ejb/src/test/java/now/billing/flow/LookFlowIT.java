package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import now.billing.documents.records.IssuedRecords;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Look;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.maintaining.LookRecords;
import now.billing.maintaining.LookView;
import now.billing.maintaining.OrganizationRecords;
import now.billing.maintaining.SaveLook;
import now.billing.maintaining.WordRecords;
import now.billing.organization.DocumentWords;
import now.billing.organization.KnownWords;
import now.billing.rendering.Rendering;
import now.billing.rendering.archive.PaperArchive;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.spi.PaperRenderer;
import org.junit.jupiter.api.Test;

/** How documents look and speak: chosen for those to come, frozen with those that were issued. */
class LookFlowIT extends FlowCase {
    private static final DocumentWords WORDS = new DocumentWords(
            "Thank you for your order.",
            "See you again.",
            "Net within ten days.",
            "{kind} {number}",
            "Dear {customer}, {amount} is due.");

    @Test
    void whatWasIssuedKeepsItsLookWhateverIsChangedAfterwards() {
        change(Look.Layout.LETTERHEAD, "#1F4E79");
        business.call(w -> w.bean(OrganizationRecords.class).setLogo(logo(Color.BLUE)));
        say(WORDS);
        DocumentRef ref = business.issued(null).ref();
        RenderedFile before = business.call(w -> w.bean(Rendering.class).pdf(ref));
        assertThat(drawnAgain(ref)).isEqualTo(before.digest());

        change(Look.Layout.COMPACT, "#7A1F1F");
        business.call(w -> w.bean(OrganizationRecords.class).setLogo(logo(Color.RED)));
        say(DocumentWords.NONE);

        assertThat(business.call(w -> w.bean(Rendering.class).pdf(ref)).digest())
                .isEqualTo(before.digest());
        assertThat(drawnAgain(ref)).isEqualTo(before.digest());
        IssuedDocument frozen = frozen(ref);
        assertThat(frozen.branding().look().layout()).isEqualTo(Look.Layout.LETTERHEAD);
        assertThat(frozen.branding().intro()).isEqualTo("Thank you for your order.");
        DocumentRef next = business.issued(null).ref();
        assertThat(frozen(next).branding().look().layout()).isEqualTo(Look.Layout.COMPACT);
        assertThat(frozen(next).branding().intro()).isEmpty();
    }

    @Test
    void theMailSpeaksInOwnWordsAndTheDataInThemIsData() {
        say(WORDS);
        DocumentRef ref = business.issued(null).ref();
        var usual = business.call(w -> w.bean(InvoiceFacade.class).suggestion(ref.id()));
        IssuedDocument frozen = frozen(ref);
        assertThat(usual.subject()).endsWith(frozen.number().value());
        assertThat(usual.message()).startsWith("Dear " + frozen.buyer().name());
    }

    @Test
    void aNameThatStandsForNothingIsRefusedWithThoseThatDo() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> say(new DocumentWords("", "", "", "{nmber}", "{${7*7}}")));
        assertThat(refused.problems()).extracting(Problem::field).contains("mailSubject");
        assertThat(refused.problems().get(0).args()).containsEntry("value", "{nmber}");
        assertThat(refused.problems().get(0).args().get("list")).contains("{number}");
    }

    @Test
    void aColourThatCannotBeReadIsRefusedWithOneThatCan() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> change(Look.Layout.CLASSIC, "#FFD54F"));
        String proposal =
                Objects.requireNonNull(refused.problems().get(0).args().get("proposal"));
        change(Look.Layout.CLASSIC, proposal);
        assertThat(look().accentColour()).isEqualTo(proposal);
    }

    @Test
    void onlyWhoSawTheLookChangesItAndWhatIsTooLongIsRefused() {
        LookView before = look();
        SaveLook change = save(before, Look.Layout.COMPACT, "#1F4E79", List.of("a", "b", "c"));
        business.call(w -> w.bean(LookRecords.class).save(change));
        assertThatThrownBy(() -> business.call(w -> w.bean(LookRecords.class).save(change)))
                .isInstanceOf(Conflict.class);
        assertThat(look().footer()).containsExactly("a", "b", "c");
        List<String> tooMuch = List.of("1\n2\n3\n4\n5", "", "x".repeat(301));
        SaveLook wrong = save(look(), Look.Layout.COMPACT, "#1F4E79", tooMuch);
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> business.call(w -> w.bean(LookRecords.class).save(wrong)));
        assertThat(refused.problems()).extracting(Problem::field).contains("footer.left", "footer.right");
    }

    private ContentDigest drawnAgain(DocumentRef ref) {
        PaperArchive.Source source =
                business.call(w -> w.bean(PaperArchive.class).source(ref));
        PaperRenderer renderer = business.call(w -> w.bean(PaperRenderer.class));
        return ContentDigest.of(renderer.document((IssuedDocument) source.frozen(), source.publicUrl(), source.logo()));
    }

    private IssuedDocument frozen(DocumentRef ref) {
        return (IssuedDocument) business.call(
                w -> w.bean(IssuedRecords.class).find(ref).orElseThrow().frozen());
    }

    private LookView look() {
        return business.call(w -> w.bean(LookRecords.class).get());
    }

    private void change(Look.Layout layout, String colour) {
        SaveLook change = save(look(), layout, colour, List.of());
        business.call(w -> w.bean(LookRecords.class).save(change));
    }

    private static SaveLook save(LookView seen, Look.Layout layout, String colour, List<String> footer) {
        return new SaveLook(
                colour, "A4", layout, Look.Typeface.NOTO, List.of(Look.Column.QUANTITY), footer, seen.version());
    }

    /** For documents in the language of the business's customer. */
    private void say(DocumentWords words) {
        for (String language : DocumentWords.LANGUAGES) {
            KnownWords seen = business.call(w -> w.bean(WordRecords.class).get(DocumentKind.INVOICE, language));
            KnownWords wanted = new KnownWords(DocumentKind.INVOICE, language, words, seen.version());
            business.call(w -> w.bean(WordRecords.class).save(wanted));
        }
    }

    private static byte[] logo(Color colour) {
        BufferedImage picture = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 120, 40);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
