package now.billing.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.archive.RenderedFile;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;

/** A statement of account for other programs. */
@ApplicationScoped
class StatementCsv extends StatementFile {
    private static final Shape PATH = Shape.of("/statement\\.csv", FileRequest.LONGEST);

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    RenderedFile of(Statements statements, StatementQuery query, FileRequest asked) {
        return statements.csv(query);
    }
}
