package now.billing.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.sql.SQLException;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.storage.Row;

/** The columns of a structured address; the same in every table that has one. */
@Embeddable
public class AddressColumns {
    private String street;

    @Column(name = "building_number")
    private String buildingNumber;

    private String line2;
    private String line3;

    @Column(name = "post_code")
    private String postCode;

    private String town;
    private String region;

    @Column(name = "country_code")
    private String country;

    /** For persistence. */
    protected AddressColumns() {}

    public static AddressColumns of(PostalAddress address) {
        AddressColumns columns = new AddressColumns();
        columns.street = address.street();
        columns.buildingNumber = address.buildingNumber();
        columns.line2 = address.line2();
        columns.line3 = address.line3();
        columns.postCode = address.postCode();
        columns.town = address.town();
        columns.region = address.region();
        columns.country = address.country();
        return columns;
    }

    /** The address in a row that has its columns under their own names. */
    public static PostalAddress address(Row row) throws SQLException {
        return new PostalAddress(
                row.text("street"),
                row.text("building_number"),
                row.text("line2"),
                row.text("line3"),
                row.text("post_code"),
                row.text("town"),
                row.text("region"),
                row.text("country_code"));
    }

    public PostalAddress address() {
        return new PostalAddress(street, buildingNumber, line2, line3, postCode, town, region, country);
    }
}
