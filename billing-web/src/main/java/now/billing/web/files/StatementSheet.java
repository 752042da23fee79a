package now.billing.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.PaperLocale;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;

/** A statement of account for a spreadsheet, with numbers as the reader's browser writes them. */
@ApplicationScoped
class StatementSheet extends StatementFile {
    private static final Shape PATH = Shape.of("/statement-sheet\\.csv", FileRequest.LONGEST);

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    RenderedFile of(Statements statements, StatementQuery query, FileRequest asked) {
        return statements.csvForPeople(
                query, PaperLocale.ofReader(asked.request().getHeader("Accept-Language")));
    }
}
