package now.billing.web.bills;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import now.billing.maintaining.PartyView;
import now.billing.maintaining.SupplierRecords;
import now.billing.web.support.PickedId;
import org.jspecify.annotations.Nullable;

/** Whom the bill that is being written comes from. */
@Named("billSupplier")
@ViewScoped
public class BillSupplier implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 50;

    @EJB
    private SupplierRecords suppliers;

    private @Nullable UUID id;
    private @Nullable String name;
    private boolean opened;

    public List<PartyView> find(String typed) {
        return suppliers.offered(typed, OFFERED);
    }

    /** What the picker holds: nothing, since a picked supplier is shown by name. */
    public @Nullable String getPicked() {
        return null;
    }

    /** The id of the supplier that was picked; half a name that is still being typed is passed over. */
    public void setPicked(@Nullable String picked) {
        UUID known = PickedId.of(picked);
        if (known != null) {
            setId(known);
        }
    }

    public void forget() {
        setId(null);
    }

    /** From here on the address of the page says nothing more. */
    void open() {
        opened = true;
    }

    /** Whom the address of the page names. */
    public @Nullable UUID getGiven() {
        return id;
    }

    public void setGiven(@Nullable UUID given) {
        if (!opened) {
            setId(given);
        }
    }

    @Nullable
    UUID getId() {
        return id;
    }

    void setId(@Nullable UUID id) {
        this.id = id;
        this.name = null;
    }

    /** What he is called; null while nobody was picked. */
    public @Nullable String getName() {
        UUID known = id;
        if (name == null && known != null) {
            name = suppliers.get(known).name();
        }
        return name;
    }
}
