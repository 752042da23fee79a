package now.billing.web.customers;

import java.io.Serializable;
import java.util.Objects;
import now.billing.kernel.document.terms.DeliveryPlace;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** A place that goods for a customer go to while it is being written. */
public class PlaceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private final AddressForm address;

    /** A new one in this country. */
    PlaceForm(String country) {
        address = new AddressForm(new PostalAddress("", "", "", "", "", "", country));
    }

    PlaceForm(DeliveryPlace place) {
        name = place.name();
        address = new AddressForm(Objects.requireNonNullElse(place.address(), PostalAddress.EMPTY));
    }

    DeliveryPlace place() {
        return new DeliveryPlace(Objects.requireNonNullElse(name, ""), address.address());
    }

    /** Whether nothing was written; a country alone was not. */
    boolean isBlank() {
        PostalAddress written = address.address();
        return Text.isBlank(name)
                && PostalAddress.SHAPE.with(written, "country", "").isEmpty();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public AddressForm getAddress() {
        return address;
    }
}
