package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.document.DocumentKind;
import now.billing.maintaining.WordRecords;
import now.billing.organization.DocumentWords;
import now.billing.organization.KnownWords;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** What documents of a kind and their mails say in a language. */
@Named("wordsPage")
@ViewScoped
public class WordsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private WordRecords records;

    @Inject
    private Me me;

    private String kind = DocumentKind.INVOICE.name();
    private String language = "";
    private @Nullable String intro;
    private @Nullable String closing;
    private @Nullable String terms;
    private @Nullable String subject;
    private @Nullable String message;
    private long version;

    public void open() {
        if (language.isEmpty()) {
            String own = DocumentWords.languageOf(me.getOrganization().language());
            language = DocumentWords.LANGUAGES.contains(own) ? own : "en";
            load();
        }
    }

    /** What is kept for the chosen kind and language. */
    public void load() {
        read(records.get(DocumentKind.valueOf(kind), language));
    }

    private void read(KnownWords known) {
        DocumentWords words = known.words();
        intro = words.intro();
        closing = words.closing();
        terms = words.terms();
        subject = words.subject();
        message = words.message();
        version = known.version();
    }

    public void save() {
        DocumentWords words = new DocumentWords(text(intro), text(closing), text(terms), text(subject), text(message));
        read(records.save(new KnownWords(DocumentKind.valueOf(kind), language, words, version)));
        Notices.done("settings.saved");
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    public List<DocumentKind> getKinds() {
        return DocumentWords.KINDS;
    }

    /** Whether the words stand on paper; a receipt has words in its mail only. */
    public boolean isOnPaper() {
        return DocumentKind.valueOf(kind) != DocumentKind.RECEIPT;
    }

    public boolean isWithTerms() {
        return DocumentKind.valueOf(kind).saysHowToPay();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public @Nullable String getIntro() {
        return intro;
    }

    public void setIntro(@Nullable String intro) {
        this.intro = intro;
    }

    public @Nullable String getClosing() {
        return closing;
    }

    public void setClosing(@Nullable String closing) {
        this.closing = closing;
    }

    public @Nullable String getTerms() {
        return terms;
    }

    public void setTerms(@Nullable String terms) {
        this.terms = terms;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }
}
