package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import now.billing.access.boundary.BusinessTime;
import now.billing.documents.records.DatedNumber;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.problem.NotFound;
import now.billing.organization.Numbering;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.parties.Parties;
import now.billing.parties.PartyFacts;

/**
 * Numbers and freezes receipts, in the transaction of the payment; for {@code settling}, which has done its own
 * locking by then. A payment has one receipt, and the receipt's document id is the payment's: {@code
 * DocumentRef.receipt(paymentId)}.
 */
@Dependent
public class ReceiptIssuing {
    private final Organizations organizations;
    private final Parties customers;
    private final NumberAllocator numbers;
    private final Freezer freezer;
    private final ReceiptNews news;
    private final BusinessTime time;

    @Inject
    ReceiptIssuing(
            Organizations organizations,
            Parties customers,
            NumberAllocator numbers,
            Freezer freezer,
            ReceiptNews news,
            BusinessTime time) {
        this.organizations = organizations;
        this.customers = customers;
        this.numbers = numbers;
        this.freezer = freezer;
        this.news = news;
        this.time = time;
    }

    /**
     * Issues the receipt of a payment; call it as late as possible, others of the tenant wait from here to the
     * commit.
     */
    public Issued confirm(ConfirmPayment command) {
        Instant now = news.now();
        Numbering series = numbers.series(DocumentKind.RECEIPT, now);
        OrganizationFacts organization = organizations.facts();
        PartyFacts customer =
                customers.factsOf(PartyRole.CUSTOMER, command.customerId()).orElseThrow(NotFound::create);
        DatedNumber given = numbers.nextFrom(series, time.today());
        IssuedReceipt receipt = receipt(command, organization, customer, given.number(), given.date());
        IssuedRecord record = freezer.freeze(receipt, now);
        news.tell(record, command, now);
        return new Issued(
                record.ref(),
                record.number(),
                record.issueDate(),
                record.digest(),
                record.handle().value());
    }

    private static IssuedReceipt receipt(
            ConfirmPayment command,
            OrganizationFacts organization,
            PartyFacts customer,
            DocumentNumber number,
            LocalDate date) {
        return new IssuedReceipt(
                IssuedReceipt.VERSION,
                DocumentRef.receipt(command.paymentId()),
                number,
                date,
                command.amount().currency(),
                customer.languageOr(organization.language()),
                organization.timeZone(),
                organization.party(),
                customer.party(),
                command.customerId(),
                command.paymentId(),
                command.receivedOn(),
                command.amount(),
                command.method(),
                command.reference(),
                command.allocations(),
                command.remainingCredit(),
                organization.branding());
    }
}
