package now.billing.web.documents;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import now.billing.facade.DocumentFacade;
import now.billing.facade.DocumentFacades;
import now.billing.facade.DraftFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.problem.NotFound;
import now.billing.web.support.Me;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** The kind of documents that a page is about: its folder below {@code /app} says it. */
@Named("kind")
@ViewScoped
public class PageKind implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGES = "/app/";

    @Inject
    private DocumentFacades facades;

    @Inject
    private Me me;

    private final DocumentKind kind =
            of(FacesContext.getCurrentInstance().getViewRoot().getViewId());

    private static DocumentKind of(String viewId) {
        String below = viewId.substring(PAGES.length());
        return DocumentKind.ofPath(below.substring(0, below.indexOf('/'))).orElseThrow(NotFound::create);
    }

    /** What can be done with the documents of the page. */
    DocumentFacade documents() {
        return facades.of(kind);
    }

    /** What can be done with drafts of the page's kind. */
    DraftFacade drafts() {
        return facades.drafts(kind);
    }

    public DocumentKind getValue() {
        return kind;
    }

    /** Its part of addresses, and the section of the navigation. */
    public String getPath() {
        return kind.path();
    }

    /** The part of the editor that only this kind has; an empty one where it has no facts. */
    public String getOptions() {
        String part = KindFacts.shape(kind).isPresent() || kind == DocumentKind.RECURRING ? kind.key() : "no";
        return "/WEB-INF/documents/" + part + "-options.xhtml";
    }

    /** Whether the person may do this with documents of the kind: {@code read}, {@code draft}, {@code issue} … */
    public boolean may(String verb) {
        return me.may(permission(verb));
    }

    /** @throws now.billing.kernel.problem.NotAllowed unless the person {@link #may} */
    public void need(String verb) {
        me.need(permission(verb));
    }

    /** Whoever may write a recurring invoice may delete it, too; it is never issued itself. */
    private String permission(String verb) {
        boolean writes = verb.equals("draft") || verb.equals("delete-draft");
        if (kind == DocumentKind.RECURRING && writes) {
            return kind.key() + ".write";
        }
        return kind.key() + "." + verb;
    }

    /** The words of this kind, or those of every document where it has none of its own. */
    public String say(String word) {
        return Texts.say(key(word));
    }

    public String say1(String word, @Nullable Object first) {
        return Texts.say1(key(word), first);
    }

    /** The key of {@link #say}. */
    public String key(String word) {
        return Texts.keyOf(kind, word);
    }

    /** The address of a page of the kind, as a redirect: {@code list}, or {@code viewer} of a document. */
    String page(String name) {
        return PAGES + kind.path() + "/" + name + "?faces-redirect=true";
    }

    String page(String name, UUID document) {
        return page(kind, name, document);
    }

    /** The same of another kind. */
    static String page(DocumentKind kind, String name, UUID document) {
        return PAGES + kind.path() + "/" + name + "?faces-redirect=true&id=" + document;
    }
}
