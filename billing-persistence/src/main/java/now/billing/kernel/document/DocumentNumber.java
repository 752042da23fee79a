package now.billing.kernel.document;

import java.io.Serializable;

/** The number of an issued document (BT-1), such as {@code INV-2026-0042}; given once and never again. */
public record DocumentNumber(String value) implements Serializable {

    public DocumentNumber {
        if (value.isBlank() || value.length() > Limits.NUMBER) {
            throw new IllegalArgumentException("not a document number: " + value);
        }
    }

    public static DocumentNumber of(String value) {
        return new DocumentNumber(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
