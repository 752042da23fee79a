package now.billing.rest.v1.documents;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import now.billing.drafting.SaveDraft;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.BillFile;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.StatedTotal;
import now.billing.kernel.lifecycle.DocumentState;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reporting.BillPaymentView;
import now.billing.reporting.BillView;
import now.billing.reporting.DocumentRow;
import now.billing.reporting.DocumentView;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.settling.PayBill;
import org.jspecify.annotations.Nullable;

/** Bills as JSON: the body of the draft, with the supplier in place of the customer, plus what the system knows. */
final class BillJson {
    private static final ProblemCode LINES_OR_TOTALS = ProblemCode.of("bill.lines_or_totals");

    private BillJson() {}

    /** Reads the whole body. What an answer states as {@code statedTotals} may come back so, beside its lines. */
    static SaveDraft read(JsonInput in, @Nullable UUID id, @Nullable Long version) {
        in.passOver("supplierName", "attachment", "payments", "tags", "cancelReason", "duplicateOf");
        UUID supplier = in.id("supplierId");
        DocumentContent content = ContentReader.content(in);
        boolean totals = in.isList("totals");
        List<StatedTotal> stated = in.list(totals ? "totals" : "statedTotals", each -> total(each, content.currency()));
        in.passOver("statedTotals");
        if (!stated.isEmpty() && !content.lines().isEmpty()) {
            in.refuse(totals ? "totals" : "statedTotals", LINES_OR_TOTALS);
        }
        BillFacts facts = new BillFacts(in.text("number"), stated, null);
        in.done();
        return new SaveDraft(id, version, supplier, content, facts);
    }

    private static StatedTotal total(JsonInput in, CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        return StatedTotal.of(
                ContentReader.rate(in, in),
                in.require("net", text -> Money.parse(text, currency), zero),
                in.require("tax", text -> Money.parse(text, currency), zero));
    }

    static PayBill payment(JsonInput in, CurrencyUnit currency) {
        return new PayBill(
                in.readOrNull("amount", text -> Money.parse(text, currency)),
                in.date("paidOn"),
                in.textOrNull("method"),
                in.textOrNull("reference"));
    }

    /** Here the other party is a supplier. */
    static <T> T named(Supplier<T> call) {
        try {
            return call.get();
        } catch (InvalidInput refused) {
            throw InvalidInput.of(
                    refused.problems().stream().map(BillJson::named).toList());
        }
    }

    private static Problem named(Problem problem) {
        return "customerId".equals(problem.field())
                ? new Problem(problem.code(), "supplierId", problem.args())
                : problem;
    }

    static JsonFields write(BillView bill) {
        DocumentView view = bill.document();
        BillFacts facts = bill.facts();
        boolean cancelled = view.state() == DocumentState.CANCELLED;
        JsonFields out = new JsonFields()
                .put("id", view.id())
                .put("number", facts.number())
                .put("state", view.word())
                .put("settlement", cancelled ? null : view.settlement())
                .put("overdue", view.overdue())
                .put("supplierId", view.customerId())
                .put("supplierName", view.customerName());
        DocumentContent content = view.content();
        ContentWriter.content(
                out,
                facts.statedTotals().isEmpty()
                        ? content
                        : content.toBuilder().lines(List.of()).build(),
                view.calculated());
        ContentWriter.calculated(out, view.calculated());
        return out.put("statedTotals", facts.statedTotals(), BillJson::total)
                .put("attachment", attachment(bill))
                .put("open", view.open().plain())
                .put("paidOn", view.paidOn())
                .put("payments", bill.payments(), BillJson::payment)
                .put("cancelReason", bill.cancelledBecause())
                .put("duplicateOf", bill.duplicateOf())
                .texts("tags", view.tags())
                .put("digest", view.digest())
                .put("createdAt", view.createdAt())
                .put("changedAt", view.changedAt())
                .put("version", view.version());
    }

    private static JsonFields total(StatedTotal total) {
        Money net = total.net();
        Money tax = total.tax();
        return JsonFields.rate(total.taxRate())
                .put("net", net == null ? null : net.plain())
                .put("tax", tax == null ? null : tax.plain());
    }

    private static @Nullable Object attachment(BillView bill) {
        BillFile file = bill.attachment();
        return file == null
                ? null
                : new JsonFields()
                        .put("name", file.name(bill.facts().number()))
                        .put("type", file.type())
                        .put("size", file.size())
                        .put("digest", file.digest());
    }

    static JsonFields payment(BillPaymentView payment) {
        BillPaymentView.Reversal back = payment.reversal();
        return new JsonFields()
                .put("id", payment.id())
                .put("amount", payment.amount().plain())
                .put("currency", payment.amount().currency())
                .put("paidOn", payment.paidOn())
                .put("method", payment.method())
                .put("reference", payment.reference())
                .put("state", back == null ? "RECORDED" : "REVERSED")
                .put("reversedOn", back == null ? null : back.on())
                .put("reason", back == null ? null : back.reason());
    }

    static JsonFields row(DocumentRow row) {
        return new JsonFields()
                .put("id", row.id())
                .put("number", row.number() == null ? "" : row.number())
                .put("state", row.word())
                .put("settlement", row.state() == DocumentState.CANCELLED ? null : row.settlement())
                .put("overdue", row.overdue())
                .put("supplierId", row.customerId())
                .put("supplierName", row.customerName())
                .put("issueDate", row.issueDate())
                .put("dueDate", row.dueDate())
                .put("currency", row.gross().currency())
                .put("net", row.net().plain())
                .put("gross", row.gross().plain())
                .put("toPay", row.toPay().plain())
                .put("open", row.open().plain())
                .put("paidOn", row.paidOn())
                .texts("tags", row.tags())
                .put("version", row.version());
    }
}
