package now.billing.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.drafting.ChangeMargin;
import now.billing.drafting.MarginView;
import now.billing.facade.MarginFacade;
import now.billing.facade.MarginFacades;
import now.billing.kernel.problem.NotFound;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** Notes of colleagues and tags beside the document of the page, draft or issued; nothing of it is on the paper. */
@Named("documentMargin")
@ViewScoped
public class DocumentMargin implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PageKind kind;

    @Inject
    private MarginFacades facades;

    private @Nullable String tag;
    private @Nullable String text;
    private @Nullable UUID corrected;
    private int version;
    private transient @Nullable MarginView known;
    private transient @Nullable List<String> names;

    /** What stands in the margin of this document; nothing before it is kept. */
    public MarginView of(@Nullable UUID document) {
        MarginView read = known;
        if (read == null) {
            read = document == null
                    ? new MarginView(List.of(), List.of())
                    : margins().margin(document);
            known = read;
        }
        return read;
    }

    /** Looks whether a new document is kept by now, so that something can be written beside it. */
    public void begin(@Nullable UUID document) {
        if (document == null) {
            Notices.done("margin.first");
        }
    }

    /** The tags of the organization, which the field of a tag offers. */
    public List<String> getNames() {
        List<String> read = names;
        if (read == null) {
            read = margins().tagsLike("");
            names = read;
        }
        return read;
    }

    /** Whether the person may write in the margin. */
    public boolean isWritable() {
        return kind.may("draft");
    }

    /** Gives the document the tag that was typed; several are parted by commas. */
    public void addTag(UUID document) {
        List<String> tags = new ArrayList<>(of(document).tags());
        for (String each : Objects.requireNonNullElse(tag, "").split(",", -1)) {
            if (!each.isBlank()) {
                tags.add(each);
            }
        }
        tag(document, tags);
        tag = null;
    }

    public void removeTag(UUID document, String name) {
        tag(
                document,
                of(document).tags().stream().filter(each -> !each.equals(name)).toList());
    }

    private void tag(UUID document, List<String> tags) {
        known = margins()
                .write(document, new ChangeMargin.Tag(tags, of(document).tagDigest()));
        names = null;
    }

    /** Keeps what was typed: a new note, or the one that is corrected. */
    public void keep(UUID document) {
        String typed = Objects.requireNonNullElse(text, "");
        UUID note = corrected;
        known = margins()
                .write(
                        document,
                        note == null ? new ChangeMargin.Write(typed) : new ChangeMargin.Correct(note, version, typed));
        leave();
    }

    /** Puts a note into the field. */
    public void correct(UUID document, UUID id) {
        MarginView.Note note = note(document, id);
        corrected = id;
        version = note.version();
        text = note.text();
    }

    /** Leaves a note as it is. */
    public void leave() {
        corrected = null;
        text = null;
    }

    public void remove(UUID document, UUID id) {
        MarginView.Note note = note(document, id);
        known = margins().write(document, new ChangeMargin.Remove(id, note.version()));
        leave();
        Notices.done("margin.removed");
    }

    private MarginView.Note note(UUID document, UUID id) {
        return of(document).notes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::create);
    }

    private MarginFacade margins() {
        return facades.of(kind.getValue());
    }

    /** Whether a note is in the field, to be corrected. */
    public boolean isCorrecting() {
        return corrected != null;
    }

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
