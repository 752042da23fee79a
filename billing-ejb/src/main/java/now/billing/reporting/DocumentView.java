package now.billing.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.Attachment;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.CreditState;
import now.billing.kernel.settlement.SettlementState;
import org.jspecify.annotations.Nullable;

/**
 * One document, draft or issued, with all that is derived about it.
 *
 * @param state DRAFT, ISSUED, SENT or CANCELLED
 * @param word of its state, also where its kind has states of its own
 * @param settlement null for a draft, and for a kind that is not owed
 * @param facts what only its kind has, or null
 * @param issued the frozen truth; null for a draft
 * @param digest SHA-256 of the frozen truth, hexadecimal
 * @param open what is still to be paid; the payable for a draft; 0 for a kind that is not owed
 * @param paidOn the latest day on which money came that pays it, or null while it is open and where nothing was to pay
 * @param publicUrl absolute address for the receiver; null for a draft, and for a bill, which has none
 * @param attachments the files beside it
 * @param tags by name
 * @param offer what became of an issued estimate; null for a draft and for other kinds
 */
public record DocumentView(
        DocumentKind kind,
        UUID id,
        @Nullable String number,
        DocumentState state,
        String word,
        @Nullable SettlementState settlement,
        boolean overdue,
        boolean viewed,
        @Nullable UUID customerId,
        @Nullable String customerName,
        DocumentContent content,
        @Nullable KindFacts facts,
        CalculatedDocument calculated,
        @Nullable IssuedDocument issued,
        @Nullable String digest,
        Money open,
        @Nullable LocalDate paidOn,
        @Nullable String publicUrl,
        List<AllocationView> payments,
        List<SetOffView> setOffs,
        List<RefundView> refunds,
        @Nullable OfferView offer,
        List<Attachment> attachments,
        List<String> tags,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** Whether money is expected for it now; a cancelled document asks for none, whatever is open by it. */
    public boolean asksForMoney() {
        return state != DocumentState.CANCELLED && open.isPositive();
    }

    /** What is left of a document in the customer's favour; null for one that asks for money, and for a draft. */
    public @Nullable Money remaining() {
        return inFavour() ? open.abs() : null;
    }

    /** What became of a document in the customer's favour; null for one that asks for money, and for a draft. */
    public @Nullable CreditState creditState() {
        if (!inFavour()) {
            return null;
        }
        CurrencyUnit currency = open.currency();
        return CreditState.of(
                calculated.totals().toPay().abs(),
                Money.sum(
                        currency,
                        setOffs.stream()
                                .filter(each -> !each.reversed())
                                .map(SetOffView::amount)
                                .toList()),
                Money.sum(
                        currency,
                        refunds.stream()
                                .filter(each -> !each.isReversed())
                                .map(RefundView::amount)
                                .toList()));
    }

    private boolean inFavour() {
        return issued != null && issued.ref().kind().favours(calculated.totals().toPay());
    }
}
