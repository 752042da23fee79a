package now.billing.reporting;

import now.billing.receivables.AllocationRow;

/** Allocations for reading. */
final class AllocationViews {
    private AllocationViews() {}

    static AllocationView view(AllocationRow row) {
        return new AllocationView(
                row.paymentId(), row.document(), row.number().value(), row.amount(), row.receivedOn());
    }
}
