package now.billing.kernel.lifecycle;

/**
 * All that the row of a document of any kind stores of its state. What comes after the issue are facts beside it, from
 * which the states of each kind derive that people see (decision 42 of the design: editable, then frozen).
 */
public enum DraftState {
    /** Its content can be changed. */
    DRAFT,
    /** It has its number and its record, and the database refuses every change. */
    ISSUED
}
