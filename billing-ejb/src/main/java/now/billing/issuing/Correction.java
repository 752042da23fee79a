package now.billing.issuing;

import now.billing.drafting.DraftSaved;

/**
 * A wrong invoice was put right.
 *
 * @param creditNote what takes the old one back
 * @param draft of the new one, with the same content
 */
public record Correction(Issued creditNote, DraftSaved draft) {}
