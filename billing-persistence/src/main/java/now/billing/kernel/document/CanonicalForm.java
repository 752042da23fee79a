package now.billing.kernel.document;

import now.billing.kernel.canonical.CanonicalJson;

/**
 * The bytes of a frozen record: RFC 8785 JSON in UTF-8, amounts, prices, quantities and rates as strings, absent values
 * left out. Two equal records have the same bytes, on every machine and for ever; {@link ContentDigest} names them.
 */
public final class CanonicalForm {

    private CanonicalForm() {}

    public static byte[] of(FrozenRecord record) {
        if (record instanceof IssuedDocument document) {
            return CanonicalJson.bytes(DocumentFields.of(document));
        }
        return CanonicalJson.bytes(ReceiptFields.of((IssuedReceipt) record));
    }
}
