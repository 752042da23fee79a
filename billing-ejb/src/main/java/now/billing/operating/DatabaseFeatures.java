package now.billing.operating;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import now.billing.storage.ServerFeatures;

/** What the database server lacks, for those who run the product. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DatabaseFeatures {
    @Inject
    private ServerFeatures features;

    /** In words, one each. */
    @PermitAll
    public List<String> missing() {
        return features.missing();
    }
}
