package now.billing.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import now.billing.facade.ConvertibleFacade;
import now.billing.facade.DocumentFacades;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.NotFound;
import now.billing.reporting.RelatedView;
import now.billing.web.support.Me;

/** The document in the viewer becomes an invoice, by one click. */
@Named("documentConversion")
@RequestScoped
public class DocumentConversion {
    @Inject
    private DocumentFacades facades;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    @Inject
    private Me me;

    /** Where it has not become one yet, and the person may write one. */
    public boolean isPossible() {
        return facades.convertible(kind.getValue()).isPresent()
                && kind.may("convert")
                && me.may(DocumentKind.INVOICE.key() + ".draft")
                && viewer.getRelated().stream().noneMatch(DocumentConversion::isInvoiced);
    }

    /** Leads to the draft. */
    public String convert() {
        ConvertibleFacade documents = facades.convertible(kind.getValue()).orElseThrow(NotFound::create);
        return PageKind.page(
                DocumentKind.INVOICE,
                "editor",
                documents.convert(viewer.getDocument().id()).id());
    }

    /** By what it became, or before its goods were delivered. */
    private static boolean isInvoiced(RelatedView other) {
        return other.relation() == RelatedView.Relation.BECAME
                || other.relation() == RelatedView.Relation.DELIVERS && other.kind() == DocumentKind.INVOICE;
    }
}
