package now.billing.rendering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.OwnTransaction;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.IssuedDocument;
import now.billing.maintaining.LookRecords;
import now.billing.maintaining.SaveLook;
import now.billing.organization.BankAccounts;
import now.billing.organization.DocumentWords;
import now.billing.organization.KnownWords;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.WordsOfDocuments;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.press.Press;

/** What a look would be like, on an invoice that nobody issued: nothing of it is kept. */
@Stateless
public class LookPreviews {
    @Inject
    private LookRecords looks;

    @Inject
    private BankAccounts accounts;

    @Inject
    private WordsOfDocuments words;

    @Inject
    private BusinessTime time;

    @Inject
    private Press press;

    @Inject
    private OwnTransaction transaction;

    /**
     * The first page as PNG.
     *
     * @throws now.billing.kernel.problem.InvalidInput where the look cannot be saved as it is
     */
    @RolesAllowed("settings.read")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RenderedFile firstPage(SaveLook look, String language) {
        IssuedDocument sample = transaction.run(() -> sample(look, language));
        return press.draftPage(CallersSteps.of(transaction), sample, 1);
    }

    private IssuedDocument sample(SaveLook look, String language) {
        OrganizationFacts organization = looks.trying(look);
        DocumentWords said = words.find(DocumentKind.INVOICE, language)
                .map(KnownWords::words)
                .orElse(DocumentWords.NONE);
        return SampleInvoice.of(
                organization,
                accounts.inUse().stream().map(each -> each.facts()).toList(),
                said,
                language,
                time.today());
    }
}
