package now.billing.rendering.paper;

import now.billing.kernel.document.IssuedDocument;

/** What a document is called: as its type (BT-3) is where that has a name of its own, else as its kind. */
public final class DocumentTitle {
    private DocumentTitle() {}

    /** Whether it is called otherwise than all of its kind. */
    public static boolean isSpecial(PaperTexts texts, IssuedDocument document) {
        return texts.has(special(document));
    }

    /** What it is called in the language of the texts. */
    public static String of(PaperTexts texts, IssuedDocument document) {
        return texts.of(isSpecial(texts, document) ? special(document) : plain(document));
    }

    private static String plain(IssuedDocument document) {
        return "title." + document.ref().kind().key();
    }

    /** What takes deposits off is a final invoice. */
    private static String special(IssuedDocument document) {
        boolean last = document.lines().stream().anyMatch(line -> line.more().deposit() != null);
        return plain(document) + "." + (last ? "final" : document.typeCode());
    }
}
