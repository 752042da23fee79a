package now.billing.auditing.planted;

/** Breaks R4: support uses a flow step. */
public class SupportKnowsFlow {
    now.billing.sending.planted.SendingKnowsEntities step = new now.billing.sending.planted.SendingKnowsEntities();
}
