package now.billing.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.sql.SQLException;
import now.billing.kernel.document.PostalAddress;
import now.billing.storage.Row;

/** The columns of a structured address; the same in every table that has one. */
@Embeddable
public class AddressColumns {
    private String street;

    @Column(name = "building_number")
    private String buildingNumber;

    private String line2;

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
        columns.postCode = address.postCode();
        columns.town = address.town();
        columns.region = address.region();
        columns.country = address.country();
        return columns;
    }

    /** An address whose columns stand in a row from this one on, street first and country last. */
    public static PostalAddress address(Row row, int first) throws SQLException {
        return new PostalAddress(
                row.text(first),
                row.text(first + 1),
                row.text(first + 2),
                row.text(first + 3),
                row.text(first + 4),
                row.text(first + 5),
                row.text(first + 6));
    }

    public PostalAddress address() {
        return new PostalAddress(street, buildingNumber, line2, postCode, town, region, country);
    }
}
