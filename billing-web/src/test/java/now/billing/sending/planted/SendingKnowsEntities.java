package now.billing.sending.planted;

/** Breaks R10: after issue only records. */
public class SendingKnowsEntities {
    now.billing.documents.drafts.planted.Draft invoice = new now.billing.documents.drafts.planted.Draft();
}
