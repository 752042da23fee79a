package now.billing.web.customers;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.problem.NotFound;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.PartyView;
import org.jspecify.annotations.Nullable;

/** The customer that a list is restricted to, found by typing. */
@Dependent
public class CustomerChoice implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 8;

    @EJB
    private CustomerRecords customers;

    private @Nullable UUID id;
    private @Nullable String name;
    private @Nullable String typed;
    private boolean asked;

    /** The first customers whose words begin as typed; none before anybody wants to choose. */
    public List<PartyView> getOffered() {
        return asked ? customers.offered(Objects.requireNonNullElse(typed, ""), OFFERED) : List.of();
    }

    /** An unknown customer of an old address restricts nothing. */
    public void choose(@Nullable UUID wanted) {
        id = null;
        name = null;
        typed = null;
        asked = false;
        if (wanted != null) {
            try {
                name = customers.get(wanted).name();
                id = wanted;
            } catch (NotFound gone) {
                typed = null;
            }
        }
    }

    public void clear() {
        choose(null);
    }

    public boolean isGiven() {
        return id != null;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        asked = true;
        this.typed = typed;
    }
}
