package now.billing.sending.planted;

/** Breaks R10: after issue only records. */
public class SendingKnowsEntities {
    now.billing.documents.planted.Draft invoice = new now.billing.documents.planted.Draft();
}
