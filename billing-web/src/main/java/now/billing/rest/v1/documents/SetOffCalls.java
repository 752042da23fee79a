package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import now.billing.facade.DocumentFacade;
import now.billing.kernel.document.DocumentRef;
import now.billing.reporting.DocumentView;
import now.billing.reporting.SetOffView;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.payments.PaymentJson;
import now.billing.rest.v1.payments.RefundJson;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.settling.AllocatePayment;
import now.billing.settling.CreditSettling;
import now.billing.settling.RecordRefund;

/** Setting off and paying out, for every kind that stands in an account; answers with what became of the document. */
@ApplicationScoped
public class SetOffCalls {
    @Inject
    private CreditSettling settling;

    @Inject
    private Posts posts;

    Response apply(DocumentRef ref, Posted posted, String body, DocumentFacade documents) {
        DocumentView before = documents.changed(ref.id());
        JsonInput in = JsonInput.of(body);
        List<AllocatePayment> wanted = PaymentJson.allocations(in, before.open().currency());
        in.done();
        return changed(ref, posted, body, documents, () -> settling.apply(ref, wanted));
    }

    Response takeBack(DocumentRef ref, UUID setOff, Posted posted, String body, DocumentFacade documents) {
        JsonInput.of(body).done();
        return changed(ref, posted, body, documents, () -> settling.takeBack(ref, setOff));
    }

    Response refund(DocumentRef ref, Posted posted, String body, DocumentFacade documents) {
        DocumentView before = documents.changed(ref.id());
        JsonInput in = JsonInput.of(body);
        RecordRefund command = RefundJson.read(in, before.open().currency());
        in.done();
        return changed(ref, posted, body, documents, () -> settling.refund(ref, command));
    }

    String setOffs(DocumentView document) {
        return new JsonFields()
                .put("items", document.setOffs(), SetOffCalls::write)
                .text();
    }

    private Response changed(DocumentRef ref, Posted posted, String body, DocumentFacade documents, Runnable action) {
        return posts.once(posted, body, () -> {
            action.run();
            DocumentView view = documents.changed(ref.id());
            return Posts.done(view.version(), DocumentJson.write(view));
        });
    }

    private static JsonFields write(SetOffView setOff) {
        return new JsonFields()
                .put("id", setOff.id())
                .put("credit", side(setOff.credit()))
                .put("document", side(setOff.document()))
                .put("amount", setOff.amount().plain())
                .put("on", setOff.on())
                .put("reversed", setOff.reversed());
    }

    private static JsonFields side(SetOffView.Side side) {
        return new JsonFields().put("kind", side.kind()).put("id", side.id()).put("number", side.number());
    }
}
