package now.billing.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.SaveDraft;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import now.billing.reporting.DocumentView;
import now.billing.settling.AllocatePayment;
import now.billing.settling.CreditSettling;
import now.billing.settling.PaymentSettling;
import now.billing.settling.RecordPayment;
import now.billing.settling.RecordRefund;
import org.jspecify.annotations.Nullable;

/** What a business does with documents of one amount: it issues, sets off, pays out, and takes back. */
final class Credits {
    private final Business business;

    Credits(Business business) {
        this.business = business;
    }

    static Money eur(String amount) {
        return Money.parse(amount, Business.EUR);
    }

    /** An issued invoice over this gross amount; below zero it is in the customer's favour. */
    DocumentRef issued(String gross, @Nullable LocalDate date) {
        Money amount = eur(gross);
        DocumentContent content = new DocumentContentBuilder(Business.EUR)
                .priceBasis(PriceBasis.GROSS)
                .issueDate(date)
                .lines(List.of(ContentLine.of(
                        "Goods",
                        Quantity.parse(amount.isNegative() ? "-1" : "1"),
                        UnitCode.ONE,
                        UnitPrice.parse(amount.abs().plain(), Business.EUR),
                        TaxRate.standard("19"))))
                .build();
        UUID draft = business.call(w ->
                        w.bean(InvoiceFacade.class).save(new SaveDraft(null, null, business.customerId(), content)))
                .id();
        return business.issue(draft).ref();
    }

    DocumentView view(DocumentRef ref) {
        return business.call(w -> w.bean(InvoiceFacade.class).get(ref.id()));
    }

    void apply(DocumentRef ref, AllocatePayment... others) {
        business.call(w -> {
            w.bean(CreditSettling.class).apply(ref, List.of(others));
            return 0;
        });
    }

    void takeBack(DocumentRef ref, UUID setOff) {
        business.call(w -> {
            w.bean(CreditSettling.class).takeBack(ref, setOff);
            return 0;
        });
    }

    UUID refund(DocumentRef ref, String amount, @Nullable LocalDate on) {
        return business.call(w -> w.bean(CreditSettling.class).refund(ref, refundOf(amount, on)));
    }

    UUID refundPayment(UUID payment, String amount, @Nullable LocalDate on) {
        return business.call(w -> w.bean(CreditSettling.class).refundPayment(payment, refundOf(amount, on)));
    }

    void reverseRefund(UUID refund) {
        business.call(w -> {
            w.bean(CreditSettling.class).reverseRefund(refund, "Returned");
            return 0;
        });
    }

    private static RecordRefund refundOf(String amount, @Nullable LocalDate on) {
        return new RecordRefund(eur(amount), on, "BANK_TRANSFER", null, null);
    }

    UUID pay(String amount, LocalDate on, AllocatePayment... parts) {
        RecordPayment command = new RecordPayment(business.customerId(), eur(amount), on, "CASH", null, List.of(parts));
        return business.call(w -> w.bean(PaymentSettling.class).record(command));
    }

    void allocate(UUID payment, AllocatePayment part) {
        business.call(w -> {
            w.bean(PaymentSettling.class).allocate(payment, List.of(part));
            return 0;
        });
    }

    void reversePayment(UUID payment) {
        business.call(w -> {
            w.bean(PaymentSettling.class).reverse(payment, "Returned");
            return 0;
        });
    }

    static AllocatePayment part(DocumentRef ref, String amount) {
        return new AllocatePayment(ref.id(), eur(amount));
    }
}
