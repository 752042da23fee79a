package now.billing.storage.planted;

/** Breaks R3: the lowest noun uses a higher one. */
public class StorageKnowsDocuments {
    now.billing.documents.drafts.planted.Draft invoice = new now.billing.documents.drafts.planted.Draft();
}
