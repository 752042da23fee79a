package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import now.billing.access.repeats.StoredAnswer;
import now.billing.drafting.CreditInvoice;
import now.billing.drafting.OfKind;
import now.billing.facade.CreditFacade;
import now.billing.facade.DocumentFacade;
import now.billing.issuing.Correction;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.DocumentKind;
import now.billing.reporting.DocumentView;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.Versions;

/** The calls that take invoices back. */
@ApplicationScoped
public class CreditCalls {
    @Inject
    private Posts posts;

    @Inject
    @OfKind(DocumentKind.CREDIT_NOTE)
    private CreditFacade credits;

    @Inject
    @OfKind(DocumentKind.CREDIT_NOTE)
    private DocumentFacade creditNotes;

    Response credit(String id, Posted posted, String body) {
        JsonInput in = JsonInput.of(body);
        CreditInvoice command =
                new CreditInvoice(Ids.parse(id), in.text("reason"), LinePartJson.list(in), in.textOrNull("amount"));
        boolean issue = in.flag("issue");
        in.done();
        return posts.once(posted, body, () -> credit(command, issue));
    }

    private StoredAnswer credit(CreditInvoice command, boolean issue) {
        UUID credit = credits.credit(command).id();
        if (issue) {
            creditNotes.issue(new IssueDocument(credit, null));
        }
        DocumentView view = creditNotes.changed(credit);
        return new StoredAnswer(
                201,
                location(DocumentKind.CREDIT_NOTE, credit),
                Versions.etag(view.version()),
                DocumentJson.write(view).text());
    }

    Response correct(String id, Posted posted, String body) {
        JsonInput in = JsonInput.of(body);
        UUID invoice = Ids.parse(id);
        String reason = in.text("reason");
        in.done();
        return posts.once(posted, body, () -> {
            Correction made = credits.correct(invoice, reason);
            JsonFields out = new JsonFields()
                    .put(
                            "creditNote",
                            new JsonFields()
                                    .put("id", made.creditNote().ref().id())
                                    .put("number", made.creditNote().number()))
                    .put("draft", new JsonFields().put("id", made.draft().id()));
            UUID draft = made.draft().id();
            return new StoredAnswer(
                    201,
                    location(DocumentKind.INVOICE, draft),
                    Versions.etag(made.draft().version()),
                    out.text());
        });
    }

    private static String location(DocumentKind kind, UUID id) {
        return "/api/v1/" + kind.path() + "/" + id;
    }
}
