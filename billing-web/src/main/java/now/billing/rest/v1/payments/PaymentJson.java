package now.billing.rest.v1.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.money.Money;
import now.billing.reporting.ExchangeView;
import now.billing.reporting.PaymentView;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.settling.AllocatePayment;
import now.billing.settling.DiscountChoice;
import now.billing.settling.ReceivedAmount;
import now.billing.settling.RecordPayment;
import org.jspecify.annotations.Nullable;

/** Payments as JSON. */
public final class PaymentJson {
    private static final CurrencyUnit STAND_IN = CurrencyUnit.of("EUR");
    private static final UUID NOBODY = new UUID(0, 0);

    private PaymentJson() {}

    static RecordPayment read(JsonInput in) {
        CurrencyUnit currency = in.require("currency", CurrencyUnit::of, STAND_IN);
        ReceivedAmount received = received(in);
        Money zero = Money.zero(currency);
        RecordPayment command = new RecordPayment(
                in.require("customerId", JsonInput::parseId, NOBODY),
                received != null && received.byRate()
                        ? zero
                        : in.require("amount", text -> Money.parse(text, currency), zero),
                in.require("receivedOn", JsonInput::parseDate, LocalDate.EPOCH),
                in.require("method", text -> text, ""),
                in.textOrNull("reference"),
                parts(in, currency),
                received);
        in.done();
        return command;
    }

    /** What came in another currency; the amount is reckoned by the rate of the day where it is left out. */
    private static @Nullable ReceivedAmount received(JsonInput in) {
        JsonInput child = in.child("received");
        if (child == null) {
            return null;
        }
        CurrencyUnit currency = child.require("currency", CurrencyUnit::of, STAND_IN);
        return new ReceivedAmount(
                child.require("amount", text -> Money.parse(text, currency), Money.zero(currency)), !in.has("amount"));
    }

    private static @Nullable JsonFields exchange(@Nullable ExchangeView view) {
        if (view == null) {
            return null;
        }
        ExchangeRate rate = view.rate();
        JsonFields out = new JsonFields()
                .put("amount", view.received().plain())
                .put("currency", view.received().currency());
        if (rate == null) {
            out.put("rate", (Object) null);
        } else {
            out.put("rate", JsonFields.rate(rate));
        }
        return out.put("home", view.home().plain())
                .put("homeCurrency", view.home().currency())
                .put("gain", view.gain().plain())
                .put(
                        "differences",
                        view.differences(),
                        each -> new JsonFields()
                                .put("documentId", each.document().id())
                                .put("amount", each.amount().plain())
                                .put("bookedOn", each.bookedOn()));
    }

    /** Parts of a payment, each with what becomes of a discount for paying early. */
    public static List<AllocatePayment> parts(JsonInput in, CurrencyUnit currency) {
        return in.list(
                "allocations",
                each -> new AllocatePayment(
                        each.require("documentId", JsonInput::parseId, NOBODY),
                        each.require("amount", text -> Money.parse(text, currency), Money.zero(currency)),
                        each.word("discount", DiscountChoice.class, DiscountChoice.AUTO)));
    }

    /** Parts for documents, in the currency of what they are parts of. */
    public static List<AllocatePayment> allocations(JsonInput in, CurrencyUnit currency) {
        return in.list(
                "allocations",
                each -> new AllocatePayment(
                        each.require("documentId", JsonInput::parseId, NOBODY),
                        each.require("amount", text -> Money.parse(text, currency), Money.zero(currency))));
    }

    static JsonFields write(PaymentView view) {
        JsonFields out = new JsonFields();
        JsonFields exchange = exchange(view.exchange());
        if (exchange == null) {
            out.put("received", (Object) null);
        } else {
            out.put("received", exchange);
        }
        return out.put("id", view.id())
                .put("customerId", view.customerId())
                .put("customerName", view.customerName())
                .put("amount", view.amount().plain())
                .put("currency", view.amount().currency())
                .put("unallocated", view.unallocated().plain())
                .put("refunded", view.refunded().plain())
                .put("receivedOn", view.receivedOn())
                .put("method", view.method())
                .put("reference", view.reference())
                .put("state", view.state())
                .put("receiptNumber", view.receiptNumber())
                .put(
                        "allocations",
                        view.allocations(),
                        each -> new JsonFields()
                                .put("documentId", each.document().id())
                                .put("documentNumber", each.documentNumber())
                                .put("amount", each.amount().plain()))
                .put("discounts", view.discounts(), DiscountJson::granted)
                .put("createdAt", view.createdAt());
    }
}
