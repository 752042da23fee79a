package now.billing.rest.v1.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import now.billing.banking.BankImport;
import now.billing.kernel.document.Limits;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.text.Text;
import now.billing.reconciling.BankFacade;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Params;
import org.jspecify.annotations.Nullable;

/** Takes a file of a bank. Repeating it needs no key: the same bytes are the import that they were. */
@Path("bank-statements:import")
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class BankStatementImportResource {
    @Inject
    private BankFacade banks;

    @POST
    @Needs("bank-import.write")
    public Response bring(
            @QueryParam("fileName") @Nullable String name,
            @QueryParam("account") @Nullable String account,
            InputStream body)
            throws IOException {
        String called = Objects.requireNonNullElse(name, "");
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "name", called, Limits.NAME);
        problems.throwIfAny();
        try {
            BankImport file = banks.bring(
                    body, called, account == null ? null : Params.read("account", account, JsonInput::parseId));
            return Response.accepted(BankJson.file(file).text())
                    .header("Location", "/api/v1/bank-statements/" + file.id())
                    .build();
        } catch (InvalidInput refused) {
            throw refused.under("file");
        }
    }
}
