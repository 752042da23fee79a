package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import now.billing.documents.drafts.FileContents;
import now.billing.kernel.digest.Sha256;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.document.terms.AttachedFile;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.FileContent;
import now.billing.kernel.document.terms.FileType;
import now.billing.kernel.document.terms.SupportingDocument;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The files inside documents (BG-24). They arrive with their contents, which are kept once; drafts, records and stored
 * answers know them by their digests.
 */
@Dependent
public class DraftFiles {
    static final ProblemCode TOO_LARGE = ProblemCode.of("document.files_too_large");
    static final ProblemCode TYPE_UNKNOWN = ProblemCode.of("document.file_type_unknown");
    static final ProblemCode OTHER_TYPE = ProblemCode.of("document.file_of_other_type");

    /** Bytes that a tenant may leave there without a document; what is sent before its draft is in none yet. */
    private static final long MOST_WAITING = 200L * 1024 * 1024;

    private final FileContents contents;
    private final Clock clock;

    @Inject
    DraftFiles(FileContents contents, Clock clock) {
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Keeps a content that comes before its draft, a picture without its {@link PictureMetadata}; it is forgotten after
     * two days unless a draft uses it.
     *
     * @throws InvalidInput if it is too large, none of the {@link FileType}s, or too many wait already
     */
    public KeptFile keep(byte[] sent) {
        if (sent.length > SupportingDocument.MOST_BYTES) {
            throw InvalidInput.value(TOO_LARGE, "value", sent.length, "limit", SupportingDocument.MOST_BYTES);
        }
        FileType type = FileType.of(sent).orElseThrow(() -> InvalidInput.value(TYPE_UNKNOWN));
        byte[] content = PictureMetadata.without(type, sent);
        if (content.length == 0) {
            throw InvalidInput.value(TYPE_UNKNOWN);
        }
        return keep(type, content);
    }

    /** Keeps a content of this type as it is. */
    KeptFile keep(FileType type, byte[] content) {
        String digest = Sha256.hex(content);
        contents.hold();
        if (contents.unusedBytes() + content.length > MOST_WAITING) {
            throw InvalidInput.value(KeptFile.TOO_MANY_WAIT);
        }
        contents.keep(digest, type.mediaType(), content, clock.instant());
        return new KeptFile(type, digest, content.length);
    }

    /** The bytes of a content. */
    public byte[] content(String digest) {
        return contents.find(digest).orElseThrow(NotFound::create);
    }

    /** The content with digest and size of each of its files. */
    DocumentContent measured(DocumentContent content) {
        if (hasFiles(content)) {
            contents.hold();
        }
        return withFiles(content, this::measured);
    }

    private AttachedFile measured(AttachedFile file) {
        return file.content() == null ? file.kept(contents.sizeOf(file.digest()).orElse(null)) : file.measured();
    }

    /** What is wrong with the files of a {@link #measured} content. */
    List<Problem> problems(DocumentContent measured) {
        List<Problem> problems = new ArrayList<>();
        List<SupportingDocument> documents = measured.more().documents();
        for (int i = 0; i < documents.size(); i++) {
            AttachedFile file = documents.get(i).file();
            String path = "documents[" + i + "].file.";
            if (file == null || file.digest().isEmpty()) {
                continue;
            }
            if (file.size() == null) {
                problems.add(Problem.at(path + "digest", DraftReferences.UNKNOWN_REFERENCE, "value", file.digest()));
            } else if (!isWhatItSays(file)) {
                problems.add(Problem.at(path + "type", OTHER_TYPE, "value", file.type(), "name", file.name()));
            }
        }
        return problems;
    }

    /** A type that can be told by the bytes is told by them; any other is believed. */
    private boolean isWhatItSays(AttachedFile file) {
        if (FileType.named(file.type()).isEmpty()) {
            return true;
        }
        FileContent arriving = file.content();
        String known = arriving == null ? contents.typeOf(file.digest()).orElse("") : typeOf(arriving.bytes());
        return known.equals(file.type());
    }

    private static String typeOf(byte[] content) {
        return FileType.of(content).map(FileType::mediaType).orElse("");
    }

    /** The content of which every file is kept. */
    DocumentContent kept(DocumentContent measured) {
        return withFiles(measured, this::kept);
    }

    private AttachedFile kept(AttachedFile file) {
        FileContent arriving = file.content();
        if (arriving == null) {
            return file;
        }
        contents.keep(file.digest(), typeOf(arriving.bytes()), arriving.bytes(), clock.instant());
        return file.kept(file.size());
    }

    /** Notes what a draft uses now, where that is something else than before. */
    void use(DocumentRef ref, Set<String> before, Set<String> now) {
        if (!now.equals(before)) {
            contents.use(ref.id(), now, clock.instant());
        }
    }

    /** The contents that a document uses: those of its supporting documents, and of what only its kind has. */
    static Set<String> digests(DocumentTerms terms, @Nullable KindFacts facts) {
        Set<String> digests = terms.documents().stream()
                .map(SupportingDocument::file)
                .filter(file -> file != null && !file.digest().isEmpty())
                .map(AttachedFile::digest)
                .collect(Collectors.toSet());
        if (facts != null) {
            digests.addAll(facts.files());
        }
        return digests;
    }

    private static boolean hasFiles(DocumentContent content) {
        return content.more().documents().stream().anyMatch(each -> each.file() != null);
    }

    private static DocumentContent withFiles(DocumentContent content, UnaryOperator<AttachedFile> change) {
        if (!hasFiles(content)) {
            return content;
        }
        List<SupportingDocument> changed = content.more().documents().stream()
                .map(each -> each.file() == null ? each : each.withFile(change.apply(each.file())))
                .toList();
        return content.toBuilder().more(content.more().withDocuments(changed)).build();
    }
}
