package now.billing.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.lifecycle.InvoiceState;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.SettlementState;
import org.jspecify.annotations.Nullable;

/**
 * One document, draft or issued, with all that is derived about it.
 *
 * @param state DRAFT, ISSUED, SENT or CANCELLED
 * @param settlement null for a draft, and for a kind that is not owed
 * @param issued the frozen truth; null for a draft
 * @param digest SHA-256 of the frozen truth, hexadecimal
 * @param open what is still to be paid; the payable for a draft; 0 for a kind that is not owed
 * @param paidOn the latest day on which money came that pays it, or null while it is open and where nothing was to pay
 * @param publicUrl absolute address for the receiver; null for a draft
 */
public record DocumentView(
        UUID id,
        @Nullable String number,
        InvoiceState state,
        @Nullable SettlementState settlement,
        boolean overdue,
        boolean viewed,
        @Nullable UUID customerId,
        @Nullable String customerName,
        DocumentContent content,
        CalculatedDocument calculated,
        @Nullable IssuedDocument issued,
        @Nullable String digest,
        Money open,
        @Nullable LocalDate paidOn,
        @Nullable String publicUrl,
        List<AllocationView> payments,
        Instant createdAt,
        Instant changedAt,
        long version) {}
