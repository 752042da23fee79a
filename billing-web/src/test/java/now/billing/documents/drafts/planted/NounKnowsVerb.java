package now.billing.documents.drafts.planted;

/** Breaks R5: a noun uses a verb. */
public class NounKnowsVerb {
    now.billing.sending.planted.SendingKnowsEntities verb = new now.billing.sending.planted.SendingKnowsEntities();
}
