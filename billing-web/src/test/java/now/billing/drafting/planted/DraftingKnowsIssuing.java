package now.billing.drafting.planted;

/** Breaks R4: an earlier step uses a later one. */
public class DraftingKnowsIssuing {
    now.billing.sending.planted.SendingKnowsEntities later = new now.billing.sending.planted.SendingKnowsEntities();
}
