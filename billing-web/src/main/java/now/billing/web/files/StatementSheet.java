package now.billing.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.archive.RenderedFile;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;
import now.billing.security.ReaderLanguage;

/** A statement of account for a spreadsheet, in the reader's words with the organization's numbers. */
@ApplicationScoped
class StatementSheet extends StatementFile {
    private static final Shape PATH = Shape.of("/statement-sheet\\.csv", FileRequest.LONGEST);

    @Inject
    private ReaderLanguage reader;

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    RenderedFile of(Statements statements, StatementQuery query, FileRequest asked) {
        return statements.csvForPeople(query, reader.of(asked.request()));
    }
}
