package now.billing.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.terms.AttachedFile;
import now.billing.kernel.document.terms.Note;
import now.billing.kernel.document.terms.SupportingDocument;

/** The words at the end: terms of payment, notes with a subject (BG-1), and what the document comes with (BG-24). */
final class ClosingWords {
    /** UNTDID 4451: why something is credited. */
    private static final String REASON = "ACD";

    private final PaperTexts texts;

    ClosingWords(PaperTexts texts) {
        this.texts = texts;
    }

    /** @param notes the note without a subject where it is too long for the head, or empty */
    String of(IssuedDocument document, String notes) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(document.terms());
        paragraphs.add(notes);
        for (Note note : document.more().noteList()) {
            paragraphs.add(note.subject().equals(REASON) ? texts.of("closing.reason", note.text()) : note.text());
        }
        paragraphs.add(documents(document.more().documents()));
        paragraphs.removeIf(String::isBlank);
        return String.join("\n\n", paragraphs);
    }

    private String documents(List<SupportingDocument> documents) {
        if (documents.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>(List.of(texts.of("closing.documents")));
        for (SupportingDocument each : documents) {
            AttachedFile file = each.file();
            String where = file == null ? each.url() : file.name();
            List<String> parts = new ArrayList<>(List.of(each.reference(), each.description(), where));
            parts.removeIf(String::isBlank);
            lines.add(String.join(", ", parts.stream().distinct().toList()));
        }
        return String.join("\n", lines);
    }
}
