package now.billing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import now.billing.evidence.EvidenceEntries;
import now.billing.evidence.EvidenceEntry;
import now.billing.evidence.SealedEntry;
import now.billing.evidence.TreeHead;
import now.billing.evidence.TreeHeads;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.IssueDocument;
import now.billing.issuing.Issued;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.evidence.MerkleHash;
import now.billing.kernel.evidence.MerkleTree;
import now.billing.kernel.money.Money;
import now.billing.rendering.Rendering;
import now.billing.rendering.archive.RenderedFile;
import now.billing.settling.AllocatePayment;
import now.billing.settling.PaymentSettling;
import now.billing.settling.RecordPayment;
import org.junit.jupiter.api.Test;

/**
 * One invoice all the way to its receipt, with the exact sequence of events, the ledger and the evidence at the end.
 */
class StoryIT extends FlowCase {
    @Test
    void anInvoiceIsIssuedPaidInTwoPartsAndReceipted() {
        UUID draft = business.draft(null).id();
        List<String> events = new ArrayList<>();
        events.addAll(business.call(w -> {
            w.bean(InvoiceFacade.class).issue(new IssueDocument(draft, null));
            return w.events();
        }));
        events.addAll(pay(draft, "100.00"));
        events.addAll(pay(draft, "298.60"));
        assertThat(events)
                .containsExactly(
                        "DocumentIssued",
                        "PaymentReceived",
                        "PaymentAllocated",
                        "ReceiptIssued",
                        "PaymentReceived",
                        "PaymentAllocated",
                        "DocumentSettled",
                        "ReceiptIssued");
        assertThat(texts("select type || ' ' || debit::numeric(9,2) || ' ' || credit::numeric(9,2) as found"
                        + " from ledger_entry order by id"))
                .containsExactly("INVOICE 398.60 0.00", "PAYMENT 0.00 100.00", "PAYMENT 0.00 298.60");
        assertThat(texts("select type as found from evidence_entry order by id"))
                .containsSubsequence("invoice.issued", "payment.recorded", "receipt.issued", "receipt.issued");
        assertThat(texts("select number as found from issued_record where document_kind = 'RECEIPT' order by number"))
                .containsExactly("QU-2026-0001", "QU-2026-0002");
        assertThat(texts("select document_id::text as found from document_standing_drift"))
                .isEmpty();
    }

    @Test
    void sealersOnSeveralNodesTakeTurnsAndEveryLeafIsProved() throws Exception {
        for (int i = 0; i < 5; i++) {
            business.issued(null);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> sealed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sealed.add(nodes.submit(this::seal));
        }
        int heads = 0;
        for (Future<Boolean> each : sealed) {
            heads += each.get() ? 1 : 0;
        }
        nodes.shutdown();
        assertThat(heads).isEqualTo(1);
        business.issued(null);
        assertThat(seal()).isTrue();
        List<EvidenceEntry> unsealed =
                business.call(w -> w.bean(EvidenceEntries.class).unsealed());
        assertThat(unsealed).isEmpty();
        List<SealedEntry> entries =
                business.call(w -> w.bean(EvidenceEntries.class).range(0, 100));
        assertThat(entries).extracting(SealedEntry::seq).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        List<MerkleHash> leaves = entries.stream()
                .map(each -> TreeHeads.leaf(business.tenant().value(), each.seq(), each.entry()))
                .toList();
        assertThat(leaves)
                .extracting(MerkleHash::hex)
                .isEqualTo(entries.stream().map(SealedEntry::leaf).toList());
        TreeHead head = business.call(w -> w.bean(TreeHeads.class).latest().orElseThrow());
        MerkleTree tree = MerkleTree.of(leaves);
        assertThat(head.root()).isEqualTo(tree.root().hex());
        assertThat(tree.inclusion(3).verify(leaves.get(3), MerkleHash.parse(head.root())))
                .isTrue();
        assertThat(tree.consistency(5).verify(MerkleHash.parse(head.previousRoot()), MerkleHash.parse(head.root())))
                .isTrue();
    }

    @Test
    void firstReadersAtTheSameTimeGetTheSamePaper() throws Exception {
        Issued issued = business.issued(null);
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<RenderedFile>> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(readers.submit(() -> pdf(issued.ref())));
        }
        RenderedFile first = files.get(0).get();
        for (Future<RenderedFile> file : files) {
            assertThat(file.get().bytes()).isEqualTo(first.bytes());
            assertThat(file.get().digest()).isEqualTo(first.digest());
        }
        readers.shutdown();
        assertThat(first.name()).startsWith("RE-2026-0001-").endsWith(".pdf");
        assertThat(texts("select recipe as found from artifact")).hasSize(1);
        RenderedFile page = business.call(w -> w.bean(Rendering.class).page(issued.ref(), 1));
        assertThat(page.mediaType()).isEqualTo("image/png");
    }

    private boolean seal() {
        return business.call(w -> w.bean(TreeHeads.class)
                .seal(business.tenant().value(), Instant.parse("2026-11-22T10:15:31Z"))
                .isPresent());
    }

    private RenderedFile pdf(DocumentRef ref) {
        return business.call(w -> w.bean(Rendering.class).pdf(ref));
    }

    private List<String> pay(UUID invoice, String amount) {
        Money money = Money.parse(amount, Business.EUR);
        return business.call(w -> {
            w.bean(PaymentSettling.class)
                    .record(new RecordPayment(
                            business.customerId(),
                            money,
                            Business.TODAY,
                            "BANK_TRANSFER",
                            null,
                            List.of(new AllocatePayment(invoice, money))));
            return w.events();
        });
    }
}
