package now.billing.web.files;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.util.UUID;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.rendering.archive.RenderedFile;
import now.billing.reporting.StatementQuery;
import now.billing.reporting.Statements;

/** A customer's statement of account: {@code ?customer=&from=&to=&currency=}, all of them needed. */
abstract class StatementFile implements FileKind {
    @EJB
    private Statements statements;

    /** The statement in the form of this kind. */
    abstract RenderedFile of(Statements statements, StatementQuery query, FileRequest asked);

    @Override
    public void answer(FileRequest asked) throws IOException {
        asked.answer(of(statements, query(asked), asked));
    }

    private static StatementQuery query(FileRequest asked) {
        String customer = asked.parameter("customer");
        if (!FileRequest.isId(customer)) {
            throw NotFound.create();
        }
        return new StatementQuery(
                UUID.fromString(customer),
                BusinessDay.parse(asked.parameter("from")),
                BusinessDay.parse(asked.parameter("to")),
                asked.parameter("currency"));
    }
}
