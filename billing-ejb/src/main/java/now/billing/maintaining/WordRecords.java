package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.text.Text;
import now.billing.maintaining.spi.PrintableText;
import now.billing.organization.DocumentWords;
import now.billing.organization.KnownWords;
import now.billing.organization.WordsOfDocuments;

/** What documents and their mails say, by kind and language. */
@Stateless
public class WordRecords {
    @Inject
    private WordsOfDocuments words;

    @Inject
    private PrintableText fonts;

    @Inject
    private Clock clock;

    /** One for each kind and language, also where nothing is kept. */
    @RolesAllowed("settings.read")
    public List<KnownWords> all() {
        List<KnownWords> kept = words.all();
        List<KnownWords> all = new ArrayList<>();
        for (DocumentKind kind : DocumentWords.KINDS) {
            for (String language : DocumentWords.LANGUAGES) {
                all.add(kept.stream()
                        .filter(each -> each.kind() == kind && each.language().equals(language))
                        .findFirst()
                        .orElseGet(() -> none(kind, language)));
            }
        }
        return all;
    }

    @RolesAllowed("settings.read")
    public KnownWords get(DocumentKind kind, String language) {
        requireSpoken(kind, language);
        return words.find(kind, language).orElseGet(() -> none(kind, language));
    }

    /** Words of nothing forget those that are kept: the usual ones count again. */
    @RolesAllowed("settings.write")
    public KnownWords save(KnownWords wanted) {
        DocumentKind kind = wanted.kind();
        String language = wanted.language();
        requireSpoken(kind, language);
        DocumentWords said = checked(kind, wanted.words());
        boolean kept = said.isEmpty()
                ? wanted.version() == 0
                        ? words.find(kind, language).isEmpty()
                        : words.remove(kind, language, wanted.version())
                : words.keep(new KnownWords(kind, language, said, wanted.version()), clock.instant());
        if (!kept) {
            throw Conflict.staleVersion();
        }
        return words.find(kind, language).orElseGet(() -> none(kind, language));
    }

    private DocumentWords checked(DocumentKind kind, DocumentWords typed) {
        boolean paper = kind != DocumentKind.RECEIPT;
        DocumentWords said = new DocumentWords(
                paper ? Text.typedLines(typed.intro()) : "",
                paper ? Text.typedLines(typed.closing()) : "",
                kind.saysHowToPay() ? Text.typedLines(typed.terms()) : "",
                Text.typedLine(typed.subject()),
                Text.typedLines(typed.message()));
        return new RecordChecks(fonts)
                .drawable("intro", said.intro())
                .drawable("closing", said.closing())
                .drawable("terms", said.terms())
                .found(said.problems(kind))
                .finish(Map.of(), () -> said);
    }

    private static KnownWords none(DocumentKind kind, String language) {
        return new KnownWords(kind, language, DocumentWords.NONE, 0);
    }

    private static void requireSpoken(DocumentKind kind, String language) {
        if (!DocumentWords.KINDS.contains(kind) || !DocumentWords.LANGUAGES.contains(language)) {
            throw NotFound.create();
        }
    }
}
