package now.billing.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** All pages of the draft as they would be issued now. */
@Named("documentPreview")
@ViewScoped
public class DocumentPreview implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentEditor editor;

    private @Nullable UUID draft;
    private int pages;

    /** Keeps the draft, so that the preview shows what is on the screen; what is missing is no reason not to look. */
    public void show() {
        UUID kept = editor.keep();
        pages = kind.documents().draftPages(kept);
        draft = kept;
        PrimeFaces.current().ajax().addCallbackParam("ready", true);
    }

    /** The draft that is shown, or null before the first look. */
    public @Nullable UUID getDraft() {
        return draft;
    }

    /** Page numbers, from 1. */
    public List<Integer> getPages() {
        return IntStream.rangeClosed(1, pages).boxed().toList();
    }
}
