package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import now.billing.access.boundary.CurrentCaller;
import now.billing.documents.drafts.Attachments;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.drafts.FileContents;
import now.billing.documents.records.DocumentHistory;
import now.billing.documents.records.HistoryEvent;
import now.billing.documents.records.HistoryType;
import now.billing.kernel.digest.Sha256;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.AttachmentName;
import now.billing.kernel.document.AttachmentType;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.terms.FileType;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Files beside documents, of drafts and of issued ones alike: they stand in no frozen record and travel with mails
 * (ADR 0093). Asks for no permission: people and programs come by the façade of a kind.
 */
@Dependent
public class Attaching {
    static final ProblemCode TYPE_UNKNOWN = ProblemCode.of("attachment.type_unknown");
    static final ProblemCode OTHER_ENDING = ProblemCode.of("attachment.name_of_other_type");

    private final Attachments attachments;
    private final AttachmentRoom room;
    private final FileContents contents;
    private final Drafts drafts;
    private final DocumentHistory history;
    private final CurrentCaller caller;
    private final Clock clock;

    @Inject
    Attaching(
            Attachments attachments,
            AttachmentRoom room,
            FileContents contents,
            Drafts drafts,
            DocumentHistory history,
            CurrentCaller caller,
            Clock clock) {
        this.attachments = attachments;
        this.room = room;
        this.contents = contents;
        this.drafts = drafts;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    /** The files beside a document, by name. */
    public List<Attachment> of(DocumentRef ref) {
        requireDocument(ref);
        return beside(ref);
    }

    /** The same of a document that is there. */
    public List<Attachment> beside(DocumentRef ref) {
        return attachments.of(ref);
    }

    /** One of them. */
    public Attachment get(DocumentRef ref, String name) {
        return attachments.find(ref, AttachmentName.typed(name)).orElseThrow(NotFound::create);
    }

    /** Its bytes. */
    public byte[] content(String digest) {
        return contents.find(digest).orElseThrow(NotFound::create);
    }

    /**
     * Puts a file beside a document; the same one a second time changes nothing.
     *
     * @throws InvalidInput about the name, or {@code attachment.type_unknown}, {@code attachment.name_of_other_type}
     * @throws Conflict 412 where a file of this name is another one than the caller saw
     * @throws now.billing.kernel.problem.RuleViolated where there is no {@link AttachmentRoom}
     */
    public Attached attach(DocumentRef ref, AttachFile command) {
        String name = AttachmentName.typed(command.name());
        FieldProblems problems = new FieldProblems();
        AttachmentName.check(problems, "name", name);
        problems.throwIfAny();
        byte[] content = bare(command);
        AttachmentType type = typed(name, content);
        contents.hold();
        attachments.hold();
        requireDocument(ref);
        Instant now = clock.instant();
        Attachment wanted =
                new Attachment(Ids.next(), name, type.mediaType(), content.length, Sha256.hex(content), now);
        Optional<Attachment> old = attachments.find(ref, name);
        if (old.map(Attachment::digest).filter(wanted.digest()::equals).isPresent()) {
            return new Attached(old.get(), false);
        }
        requireSeen(old.orElse(null), command.seen());
        room.require(attachments.of(ref), old.orElse(null), wanted);
        old.ifPresent(each -> attachments.remove(each.id(), now));
        room.requireQuota(wanted);
        contents.keep(wanted.digest(), wanted.type(), content, now);
        attachments.add(ref, wanted, caller.get().actor());
        tell(ref, HistoryType.ATTACHED, name, now);
        return new Attached(wanted, old.isEmpty());
    }

    /**
     * Takes a file away; a mail that carried it still says so.
     *
     * @param seen the digest of the file as the caller saw it
     */
    public void detach(DocumentRef ref, String name, String seen) {
        attachments.hold();
        Attachment old = get(ref, name);
        requireSeen(old, seen);
        Instant now = clock.instant();
        attachments.remove(old.id(), now);
        tell(ref, HistoryType.DETACHED, old.name(), now);
    }

    /**
     * Notes that a mail of a document carries a file.
     *
     * @throws Conflict 412 where it was taken away meanwhile
     */
    public void mail(Attachment attachment) {
        if (!attachments.mail(attachment.id())) {
            throw Conflict.staleVersion();
        }
    }

    private static byte[] bare(AttachFile command) {
        byte[] sent = command.content();
        Optional<FileType> type = command.bare() ? FileType.of(sent) : Optional.empty();
        return type.map(known -> PictureMetadata.without(known, sent)).orElse(sent);
    }

    private static AttachmentType typed(String name, byte[] content) {
        if (content.length > Attachment.MOST_BYTES) {
            throw InvalidInput.value(
                    AttachmentRoom.TOO_LARGE,
                    "value",
                    AttachmentRoom.megabytes(content.length),
                    "limit",
                    AttachmentRoom.megabytes(Attachment.MOST_BYTES));
        }
        AttachmentType type =
                AttachmentType.of(content, name).orElseThrow(() -> InvalidInput.value(TYPE_UNKNOWN, "name", name));
        if (!type.hasName(name)) {
            throw InvalidInput.of(
                    "name", OTHER_ENDING, "name", name, "expected", "." + String.join(", .", type.endings()));
        }
        return type;
    }

    private static void requireSeen(@Nullable Attachment there, @Nullable String seen) {
        if (there == null ? seen != null : !there.digest().equals(seen)) {
            throw Conflict.staleVersion();
        }
    }

    private void requireDocument(DocumentRef ref) {
        if (!drafts.exists(ref)) {
            throw NotFound.create();
        }
    }

    private void tell(DocumentRef ref, HistoryType what, String name, Instant now) {
        history.add(new HistoryEvent(ref, what, now, caller.get().actor(), name));
    }
}
