package now.billing.flow.bench;

import java.util.UUID;

/** A way to write a draft and to issue it; each call is one transaction. */
interface Issuer {
    /** Stores a new draft of twenty lines. */
    UUID draft();

    /** Issues a draft. */
    void issue(UUID draft);

    /** The process of the database that serves this way. */
    long backend();
}
