package now.billing.kernel.document;

import java.util.Map;

/** The fields of a receipt in its canonical form. */
final class ReceiptFields {

    private ReceiptFields() {}

    static Map<String, Object> of(IssuedReceipt receipt) {
        return Fields.head(receipt)
                .put("paymentId", receipt.paymentId())
                .put("receivedOn", receipt.receivedOn())
                .put("amount", receipt.amount())
                .put("method", receipt.method())
                .put("reference", receipt.reference())
                .put(
                        "allocations",
                        receipt.allocations().stream()
                                .map(ReceiptFields::allocation)
                                .toList())
                .put("remainingCredit", receipt.remainingCredit())
                .map();
    }

    private static Fields allocation(IssuedReceipt.Allocation allocation) {
        return new Fields()
                .put("document", Fields.of(allocation.document()))
                .put("number", allocation.number())
                .put("amount", allocation.amount())
                .put("stillOpen", allocation.stillOpen());
    }
}
