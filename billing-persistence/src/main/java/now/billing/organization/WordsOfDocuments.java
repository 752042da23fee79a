package now.billing.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.document.DocumentKind;
import now.billing.storage.Row;
import now.billing.storage.TenantSql;

/** What the organization says on its documents and in its mails, by kind and language. */
@Dependent
public class WordsOfDocuments {
    private static final String COLUMNS =
            "document_kind, language_code, intro, closing, terms, mail_subject, mail_text, version";

    private final TenantSql sql;

    @Inject
    public WordsOfDocuments(TenantSql sql) {
        this.sql = sql;
    }

    /** All that is kept: at most one for each kind and language. */
    public List<KnownWords> all() {
        return sql.rows(
                WordsOfDocuments::known,
                "select " + COLUMNS + " from document_words order by document_kind, language_code");
    }

    /** @param language a tag such as {@code de-CH}; its language alone counts */
    public Optional<KnownWords> find(DocumentKind kind, String language) {
        return sql.row(
                WordsOfDocuments::known,
                "select " + COLUMNS + " from document_words where document_kind = ? and language_code = ?",
                kind,
                DocumentWords.languageOf(language));
    }

    /**
     * Keeps words in place of those of this version, 0 where there were none.
     *
     * @return false where another version is kept
     */
    public boolean keep(KnownWords wanted, Instant now) {
        DocumentWords words = wanted.words();
        if (wanted.version() == 0) {
            return sql.execute(
                            "insert into document_words (document_kind, language_code, intro, closing, terms,"
                                    + " mail_subject, mail_text, created_at, updated_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                            wanted.kind(),
                            wanted.language(),
                            words.intro(),
                            words.closing(),
                            words.terms(),
                            words.subject(),
                            words.message(),
                            now,
                            now)
                    == 1;
        }
        return sql.execute(
                        "update document_words set intro = ?, closing = ?, terms = ?, mail_subject = ?, mail_text = ?,"
                                + " updated_at = ?, version = version + 1"
                                + " where document_kind = ? and language_code = ? and version = ?",
                        words.intro(),
                        words.closing(),
                        words.terms(),
                        words.subject(),
                        words.message(),
                        now,
                        wanted.kind(),
                        wanted.language(),
                        wanted.version())
                == 1;
    }

    /** Forgets them; false where another version is kept. */
    public boolean remove(DocumentKind kind, String language, long version) {
        return sql.execute(
                        "delete from document_words where document_kind = ? and language_code = ? and version = ?",
                        kind,
                        language,
                        version)
                == 1;
    }

    private static KnownWords known(Row row) throws SQLException {
        return new KnownWords(
                row.word("document_kind", DocumentKind.class),
                row.text("language_code"),
                new DocumentWords(
                        row.text("intro"),
                        row.text("closing"),
                        row.text("terms"),
                        row.text("mail_subject"),
                        row.text("mail_text")),
                row.number("version"));
    }
}
