package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.drafts.CreditNotes;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.CreditNoteFacts;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.parties.Parties;
import org.jspecify.annotations.Nullable;

/** What only a credit note has: an invoice of the same customer in the same currency, and why. */
@Dependent
@OfKind(DocumentKind.CREDIT_NOTE)
public class CreditNoteStore implements KindFactsStore<CreditNoteFacts> {
    static final ProblemCode OTHER_CUSTOMER = ProblemCode.of("credit.other_customer");
    static final ProblemCode OTHER_CURRENCY = ProblemCode.of("credit.other_currency");

    private final CreditNotes creditNotes;
    private final IssuedRecords records;
    private final Parties parties;

    @Inject
    CreditNoteStore(CreditNotes creditNotes, IssuedRecords records, Parties parties) {
        this.creditNotes = creditNotes;
        this.records = records;
        this.parties = parties;
    }

    @Override
    public Class<CreditNoteFacts> type() {
        return CreditNoteFacts.class;
    }

    @Override
    public Optional<CreditNoteFacts> find(UUID document) {
        return creditNotes.find(document);
    }

    @Override
    public void keep(UUID document, CreditNoteFacts facts) {
        creditNotes.keep(document, facts);
    }

    /** Whom an invoice was for can be credited though archived. */
    @Override
    public boolean nameCustomer(CreditNoteFacts facts) {
        return facts.invoiceId() != null;
    }

    @Override
    public List<Problem> problems(CreditNoteFacts facts, @Nullable UUID customerId, DocumentContent content) {
        UUID invoice = facts.invoiceId();
        if (invoice == null) {
            return List.of();
        }
        return records.find(DocumentRef.invoice(invoice))
                .map(record -> credited(record, customerId, content))
                .orElseGet(() -> List.of(DraftReferences.unknown("invoiceId", invoice)));
    }

    private List<Problem> credited(IssuedRecord invoice, @Nullable UUID customerId, DocumentContent content) {
        List<Problem> problems = new ArrayList<>();
        String number = invoice.number().value();
        if (!parties.holder(invoice.customerId()).equals(customerId)) {
            problems.add(Problem.at("invoiceId", OTHER_CUSTOMER, "number", number, "value", invoice.customerName()));
        }
        if (!invoice.gross().currency().equals(content.currency())) {
            problems.add(Problem.at(
                    "invoiceId",
                    OTHER_CURRENCY,
                    "number",
                    number,
                    "value",
                    invoice.gross().currency()));
        }
        return problems;
    }
}
