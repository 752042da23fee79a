package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.UnaryOperator;
import now.billing.drafting.BeginDeposit;
import now.billing.drafting.CreditInvoice;
import now.billing.drafting.SaveDraft;
import now.billing.facade.CreditNoteFacade;
import now.billing.facade.DepositFacade;
import now.billing.facade.EstimateFacade;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.EstimateFacts;
import now.billing.kernel.problem.BillingException;
import now.billing.reporting.DocumentView;
import org.jspecify.annotations.Nullable;

/** What a business does with deposits: it asks for them, takes them off, and takes them back. */
abstract class DepositCase extends FlowCase {

    /** An issued estimate over 398.60: 280.00 at 19 % and 60.00 at 9 %. */
    UUID estimate() {
        SaveDraft command =
                new SaveDraft(null, null, business.customerId(), Samples.content(null), new EstimateFacts(null));
        UUID draft =
                business.call(w -> w.bean(EstimateFacade.class).save(command).id());
        business.call(w -> w.bean(EstimateFacade.class).issue(new IssueDocument(draft, null)));
        return draft;
    }

    UUID begun(UUID estimate, @Nullable String percent, @Nullable String amount) {
        return business.call(w -> w.bean(DepositFacade.class)
                .begin(new BeginDeposit(estimate, percent, amount))
                .id());
    }

    /** An issued deposit over a percentage of an estimate. */
    UUID deposit(UUID estimate, String percent) {
        UUID draft = begun(estimate, percent, null);
        business.issue(draft);
        return draft;
    }

    /** An issued deposit of no estimate, with this order of the buyer. */
    UUID free(String order, UUID customer) {
        DocumentContent content = Samples.content(null);
        DocumentContent asking = content.toBuilder()
                .lines(content.lines().subList(0, 1))
                .orderReference(order)
                .more(content.more().ofDeposit())
                .build();
        UUID draft = business.call(w -> w.bean(InvoiceFacade.class)
                .save(new SaveDraft(null, null, customer, asking))
                .id());
        business.issue(draft);
        return draft;
    }

    UUID finish(UUID deposit) {
        return business.call(w -> w.bean(DepositFacade.class).finish(deposit).id());
    }

    DocumentView view(UUID invoice) {
        return business.call(w -> w.bean(InvoiceFacade.class).get(invoice));
    }

    void change(UUID invoice, UnaryOperator<DocumentContent> change) {
        DocumentView now = view(invoice);
        SaveDraft command = new SaveDraft(invoice, now.version(), now.customerId(), change.apply(now.content()));
        business.call(w -> w.bean(InvoiceFacade.class).save(command));
    }

    void discard(UUID invoice) {
        long version = view(invoice).version();
        business.call(w -> {
            w.bean(InvoiceFacade.class).discard(invoice, version);
            return invoice;
        });
    }

    /** Credits all that is left of an invoice. */
    void credit(UUID invoice) {
        credit(CreditInvoice.whole(invoice, "Taken back"));
    }

    void credit(CreditInvoice command) {
        business.call(w -> {
            CreditNoteFacade credits = w.bean(CreditNoteFacade.class);
            return credits.issue(new IssueDocument(credits.credit(command).id(), null));
        });
    }

    static void refused(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        BillingException.class,
                        refused -> assertThat(refused.code().value()).isEqualTo(code));
    }
}
