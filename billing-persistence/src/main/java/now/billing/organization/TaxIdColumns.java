package now.billing.organization;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import now.billing.kernel.document.TaxIdentifier;

/** The columns of a tax identifier in a list of them. */
@Embeddable
public class TaxIdColumns {
    private int position;
    private String scheme;
    private String value;

    /** For persistence. */
    protected TaxIdColumns() {}

    /** A list of identifiers in their order. */
    public static List<TaxIdColumns> of(List<TaxIdentifier> ids) {
        List<TaxIdColumns> all = new ArrayList<>();
        for (TaxIdentifier id : ids) {
            TaxIdColumns columns = new TaxIdColumns();
            columns.position = all.size();
            columns.scheme = id.scheme();
            columns.value = id.value();
            all.add(columns);
        }
        return all;
    }

    /** Identifiers whose schemes and values were read as two lists in the same order. */
    public static List<TaxIdentifier> identifiers(List<String> schemes, List<String> values) {
        return IntStream.range(0, schemes.size())
                .mapToObj(i -> TaxIdentifier.of(schemes.get(i), values.get(i)))
                .toList();
    }

    public TaxIdentifier identifier() {
        return TaxIdentifier.of(scheme, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaxIdColumns same
                && same.position == position
                && same.scheme.equals(scheme)
                && same.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, scheme, value);
    }
}
