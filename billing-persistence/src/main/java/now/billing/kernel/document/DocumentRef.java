package now.billing.kernel.document;

import java.io.Serializable;
import java.util.UUID;

/** Names one document of any kind. */
public record DocumentRef(DocumentKind kind, UUID id) implements Serializable {

    public static DocumentRef of(DocumentKind kind, UUID id) {
        return new DocumentRef(kind, id);
    }

    public static DocumentRef invoice(UUID id) {
        return new DocumentRef(DocumentKind.INVOICE, id);
    }

    public static DocumentRef receipt(UUID id) {
        return new DocumentRef(DocumentKind.RECEIPT, id);
    }

    @Override
    public String toString() {
        return kind.key() + "/" + id;
    }
}
