package now.billing.automating;

import jakarta.enterprise.context.ApplicationScoped;

/** What waits for the operator, in all tenants, as the latest sweep of this node counted it. */
@ApplicationScoped
public class Findings {
    private volatile int deadLetters;
    private volatile int driftingDocuments;

    /** Events that were given up. */
    public int deadLetters() {
        return deadLetters;
    }

    /** Documents whose standing is not what the facts say. */
    public int driftingDocuments() {
        return driftingDocuments;
    }

    void tell(int letters, int documents) {
        deadLetters = letters;
        driftingDocuments = documents;
    }
}
