package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import now.billing.drafting.DraftSaved;
import now.billing.drafting.SaveDraft;
import now.billing.facade.BillFacade;
import now.billing.issuing.IssueDocument;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.StatedTotal;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.SupplierRecords;
import now.billing.reporting.BillView;
import now.billing.settling.PayBill;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What a business does with the bills of its suppliers. */
abstract class BillCase extends FlowCase {
    static final LocalDate DATED = LocalDate.of(2026, 11, 2);

    UUID supplier;

    @BeforeEach
    void buyFromSomebody() {
        supplier = supplier();
    }

    UUID supplier() {
        return business.call(
                w -> w.bean(SupplierRecords.class).create(Samples.customer()).id());
    }

    static Money eur(String amount) {
        return Money.parse(amount, Business.EUR);
    }

    /** Over 100.00 net and 19.00 tax. */
    DraftSaved draft(UUID from, String number) {
        return save(null, from, facts(number, "19.00"), empty());
    }

    static BillFacts facts(String number, String tax) {
        return new BillFacts(number, List.of(StatedTotal.of(TaxRate.standard("19"), eur("100.00"), eur(tax))), null);
    }

    /** Dated by the supplier, without lines. */
    static DocumentContent empty() {
        return DocumentContent.empty(Business.EUR).toBuilder()
                .issueDate(DATED)
                .dueDate(DATED.plusDays(14))
                .build();
    }

    DraftSaved save(@Nullable DraftSaved draft, UUID from, BillFacts facts, DocumentContent content) {
        return business.call(w -> w.bean(BillFacade.class)
                .save(new SaveDraft(
                        draft == null ? null : draft.id(),
                        draft == null ? null : draft.version(),
                        from,
                        content,
                        facts)));
    }

    void approve(UUID bill) {
        business.call(w -> {
            w.bean(BillFacade.class).approve(new IssueDocument(bill, null));
            return 0;
        });
    }

    UUID approved(String number) {
        UUID bill = draft(supplier, number).id();
        approve(bill);
        return bill;
    }

    UUID pay(UUID bill, @Nullable String amount) {
        PayBill command = new PayBill(amount == null ? null : eur(amount), null, "BANK_TRANSFER", null);
        return business.call(w -> w.bean(BillFacade.class).pay(bill, command));
    }

    void takeBack(UUID bill, UUID payment) {
        business.call(w -> {
            w.bean(BillFacade.class).takeBack(bill, payment, "Returned");
            return 0;
        });
    }

    void cancel(UUID bill) {
        business.call(w -> {
            w.bean(BillFacade.class).cancel(bill, "Sent twice");
            return 0;
        });
    }

    BillView view(UUID bill) {
        return business.call(w -> w.bean(BillFacade.class).bill(bill));
    }

    static void refused(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        BillingException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.code().value())
                                .containsExactly(code));
    }

    /** Does it so often at once; the codes of what was refused. */
    static List<String> atOnce(int times, IntConsumer action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> all = IntStream.range(0, times)
                    .mapToObj(each -> threads.submit(() -> {
                        try {
                            action.accept(each);
                            return "";
                        } catch (BillingException refused) {
                            return refused.code().value();
                        }
                    }))
                    .toList();
            List<String> refused = new ArrayList<>();
            for (Future<String> each : all) {
                if (!each.get().isEmpty()) {
                    refused.add(each.get());
                }
            }
            return refused;
        } finally {
            threads.shutdownNow();
        }
    }
}
