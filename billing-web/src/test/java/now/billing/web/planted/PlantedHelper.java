package now.billing.web.planted;

/** Breaks R15, R9 and R11: a name that says nothing, a foreign adapter, a forbidden maker. */
public class PlantedHelper {
    now.billing.rendering.jasper.planted.Adapter adapter = new now.billing.rendering.jasper.planted.Adapter();
    now.billing.documents.drafts.planted.LedgerEntry entry = new now.billing.documents.drafts.planted.LedgerEntry();
    now.billing.documents.drafts.planted.EvidenceEntry leaf = new now.billing.documents.drafts.planted.EvidenceEntry();
}
