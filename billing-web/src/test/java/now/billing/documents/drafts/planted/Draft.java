package now.billing.documents.drafts.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity for others to misuse. */
@Entity
public class Draft {
    @Id
    public int id;
}
