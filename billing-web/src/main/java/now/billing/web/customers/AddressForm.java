package now.billing.web.customers;

import java.io.Serializable;
import java.util.Objects;
import now.billing.kernel.document.terms.PostalAddress;
import org.jspecify.annotations.Nullable;

/** A postal address while it is being written; an empty field of the screen is null here and empty in the kernel. */
public class AddressForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String street;
    private @Nullable String buildingNumber;
    private @Nullable String line2;
    private @Nullable String line3;
    private @Nullable String postCode;
    private @Nullable String town;
    private @Nullable String region;
    private @Nullable String country;

    public AddressForm(PostalAddress address) {
        street = address.street();
        buildingNumber = address.buildingNumber();
        line2 = address.line2();
        line3 = address.line3();
        postCode = address.postCode();
        town = address.town();
        region = address.region();
        country = address.country();
    }

    public PostalAddress address() {
        return new PostalAddress(
                known(street),
                known(buildingNumber),
                known(line2),
                known(line3),
                known(postCode),
                known(town),
                known(region),
                known(country));
    }

    private static String known(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    public @Nullable String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = street;
    }

    public @Nullable String getBuildingNumber() {
        return buildingNumber;
    }

    public void setBuildingNumber(@Nullable String buildingNumber) {
        this.buildingNumber = buildingNumber;
    }

    public @Nullable String getLine2() {
        return line2;
    }

    public void setLine2(@Nullable String line2) {
        this.line2 = line2;
    }

    public @Nullable String getLine3() {
        return line3;
    }

    public void setLine3(@Nullable String line3) {
        this.line3 = line3;
    }

    public @Nullable String getPostCode() {
        return postCode;
    }

    public void setPostCode(@Nullable String postCode) {
        this.postCode = postCode;
    }

    public @Nullable String getTown() {
        return town;
    }

    public void setTown(@Nullable String town) {
        this.town = town;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = region;
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country;
    }
}
