package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import now.billing.drafting.ConvertEstimate;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.OfKind;
import now.billing.facade.AnsweredFacade;
import now.billing.facade.DocumentFacade;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.EstimateAnswer.Verdict;
import now.billing.reporting.DocumentView;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.json.JsonTerms;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.sending.AnswerEstimate;

/** The calls that only estimates have. */
@ApplicationScoped
public class EstimateCalls {
    @Inject
    private Posts posts;

    @Inject
    private DocumentFacades facades;

    @Inject
    @OfKind(DocumentKind.ESTIMATE)
    private AnsweredFacade estimates;

    Response answer(String id, Verdict verdict, Posted posted, String body) {
        JsonInput in = JsonInput.of(body);
        List<UUID> chosen = new JsonTerms(in).values("optionalLines", JsonInput::parseId);
        AnswerEstimate command = new AnswerEstimate(Ids.parse(id), verdict, in.text("name"), in.text("note"), chosen);
        in.done();
        return changed(command.estimateId(), posted, body, () -> estimates.answer(command));
    }

    Response cancel(String id, Posted posted, String body) {
        UUID estimate = Ids.parse(id);
        JsonInput.of(body).done();
        return changed(estimate, posted, body, () -> estimates.withdraw(estimate));
    }

    Response invoice(String id, Posted posted, String body) {
        return convert(id, posted, body, DocumentKind.INVOICE, estimates::invoice);
    }

    Response proForma(String id, Posted posted, String body) {
        return convert(id, posted, body, DocumentKind.PRO_FORMA, estimates::proForma);
    }

    private Response convert(
            String id, Posted posted, String body, DocumentKind kind, Function<ConvertEstimate, DraftSaved> maker) {
        JsonInput in = JsonInput.of(body);
        ConvertEstimate command = new ConvertEstimate(Ids.parse(id), LinePartJson.list(in));
        in.done();
        DocumentFacade made = facades.of(kind);
        return posts.once(posted, body, () -> {
            DraftSaved saved = maker.apply(command);
            return DocumentJson.createdBeside(kind, saved, DocumentJson.write(made.changed(saved.id())));
        });
    }

    private Response changed(UUID estimate, Posted posted, String body, Runnable action) {
        DocumentFacade documents = facades.of(DocumentKind.ESTIMATE);
        return posts.once(posted, body, () -> {
            action.run();
            DocumentView view = documents.changed(estimate);
            return Posts.done(view.version(), DocumentJson.write(view));
        });
    }
}
