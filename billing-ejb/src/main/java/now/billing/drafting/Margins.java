package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.access.boundary.ActorNames;
import now.billing.access.boundary.CurrentCaller;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.margin.DocumentTags;
import now.billing.documents.margin.MarginNotes;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.MarginNote;
import now.billing.kernel.document.TagName;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.text.Text;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Notes and tags in the margin of documents, of drafts and of issued ones alike: they stand in no frozen record, on no
 * paper, in no mail and on no public page (ADR 0102). Asks for no permission: people and programs come by the façade of
 * a kind.
 */
@Dependent
public class Margins {
    static final ProblemCode TOO_MANY = ProblemCode.of("note.too_many");
    static final ProblemCode NOT_YOURS = ProblemCode.of("note.not_yours");
    static final ProblemCode TOO_MANY_TAGS = ProblemCode.of("tag.too_many_together");

    private static final int OFFERED = 8;

    private final MarginNotes notes;
    private final DocumentTags tags;
    private final Drafts drafts;
    private final ActorNames names;
    private final CurrentCaller caller;
    private final Clock clock;

    @Inject
    Margins(MarginNotes notes, DocumentTags tags, Drafts drafts, ActorNames names, CurrentCaller caller, Clock clock) {
        this.notes = notes;
        this.tags = tags;
        this.drafts = drafts;
        this.names = names;
        this.caller = caller;
        this.clock = clock;
    }

    /** What stands in the margin of a document. */
    public MarginView of(DocumentRef ref) {
        requireDocument(ref);
        List<MarginNote> written = notes.of(ref);
        Map<String, String> known = written.isEmpty() ? Map.of() : names.all();
        return new MarginView(written.stream().map(each -> view(each, known)).toList(), tags.of(ref.id()));
    }

    /** Changes it and tells how it stands then. */
    public MarginView change(DocumentRef ref, ChangeMargin command) {
        requireDocument(ref);
        if (command instanceof ChangeMargin.Tag tag) {
            tag(ref, tag);
        } else {
            notes.hold(ref);
            if (command instanceof ChangeMargin.Write write) {
                write(ref, write);
            } else if (command instanceof ChangeMargin.Correct correct) {
                anew(ref, correct.note(), correct.version(), checked(correct.text()));
            } else if (command instanceof ChangeMargin.Remove remove) {
                anew(ref, remove.note(), remove.version(), null);
            }
        }
        return of(ref);
    }

    /** Names of tags in use that have this text in them. */
    public List<String> offered(String typed) {
        return tags.like(Text.typedLine(Text.cut(typed, TagName.MOST_CHARACTERS)), OFFERED);
    }

    private void write(DocumentRef ref, ChangeMargin.Write command) {
        String text = checked(command.text());
        int count = notes.of(ref).size() + 1;
        if (count > MarginNote.MOST) {
            throw RuleViolated.of(TOO_MANY, "value", count, "limit", MarginNote.MOST);
        }
        put(ref, new MarginNote.Version(Ids.next(), 1), text);
    }

    /** Only its author corrects a note or takes it away; what he wrote before stays among the facts. */
    private void anew(DocumentRef ref, UUID id, int seen, @Nullable String text) {
        MarginNote note = notes.find(ref, id).orElseThrow(NotFound::create);
        if (!note.author().equals(caller.get().actor())) {
            throw NotAllowed.of(NOT_YOURS);
        }
        if (note.version() != seen) {
            throw Conflict.staleVersion();
        }
        if (note.version() >= MarginNote.MOST_VERSIONS) {
            throw RuleViolated.of(TOO_MANY, "value", note.version() + 1, "limit", MarginNote.MOST_VERSIONS);
        }
        if (!note.text().equals(text)) {
            put(ref, note.next(), text);
        }
    }

    private void put(DocumentRef ref, MarginNote.Version version, @Nullable String text) {
        notes.write(ref, version, text, caller.get().actor(), clock.instant());
    }

    private void tag(DocumentRef ref, ChangeMargin.Tag command) {
        List<String> wanted = TagName.typed(command.tags());
        tags.hold();
        if (!of(ref).tagDigest().equals(command.seen())) {
            throw Conflict.staleVersion();
        }
        tags.set(ref, wanted);
        int count = tags.count();
        if (count > TagName.MOST_TOGETHER) {
            throw RuleViolated.of(TOO_MANY_TAGS, "value", count, "limit", TagName.MOST_TOGETHER);
        }
    }

    private static String checked(String typed) {
        String text = Text.typedLines(typed);
        FieldProblems problems = new FieldProblems();
        if (text.isEmpty()) {
            problems.add("text", ProblemCode.REQUIRED);
        }
        Text.checkLines(problems, "text", text, MarginNote.MOST_CHARACTERS);
        problems.throwIfAny();
        return text;
    }

    private MarginView.Note view(MarginNote note, Map<String, String> known) {
        return new MarginView.Note(
                note.id(),
                note.version(),
                note.text(),
                known.get(note.author()),
                note.author().equals(caller.get().actor()),
                note.writtenAt(),
                note.changedAt());
    }

    private void requireDocument(DocumentRef ref) {
        if (!drafts.exists(ref)) {
            throw NotFound.create();
        }
    }
}
