package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import now.billing.drafting.BeginDeposit;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.OfKind;
import now.billing.facade.DepositFacade;
import now.billing.facade.DocumentFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;

/** The calls that ask for deposits and take them off. */
@ApplicationScoped
public class DepositCalls {
    @Inject
    private Posts posts;

    @Inject
    private DepositFacade deposits;

    @Inject
    @OfKind(DocumentKind.INVOICE)
    private DocumentFacade invoices;

    Response begin(String estimate, Posted posted, String body) {
        JsonInput in = JsonInput.of(body);
        BeginDeposit command = new BeginDeposit(Ids.parse(estimate), in.textOrNull("percent"), in.textOrNull("amount"));
        in.done();
        return made(posted, body, () -> deposits.begin(command));
    }

    Response finish(String deposit, Posted posted, String body) {
        UUID id = Ids.parse(deposit);
        JsonInput.of(body).done();
        return made(posted, body, () -> deposits.finish(id));
    }

    private Response made(Posted posted, String body, Supplier<DraftSaved> maker) {
        return posts.once(posted, body, () -> {
            DraftSaved saved = maker.get();
            return DocumentJson.createdBeside(
                    DocumentKind.INVOICE, saved, DocumentJson.write(invoices.changed(saved.id())));
        });
    }
}
