package now.billing.operating;

import jakarta.enterprise.context.ApplicationScoped;

/** What the database server lacks and the product works without, as it was when this node started. */
@ApplicationScoped
public class MissingFeatures {
    private volatile String words = "";

    /** Empty where nothing is missing. */
    public String words() {
        return words;
    }

    void tell(String found) {
        words = found;
    }
}
