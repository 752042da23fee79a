package now.billing.evidence.planted;

/** Breaks R3: evidence knows only kernel and storage. */
public class EvidenceKnowsTenancy {
    now.billing.documents.drafts.planted.Draft invoice = new now.billing.documents.drafts.planted.Draft();
}
