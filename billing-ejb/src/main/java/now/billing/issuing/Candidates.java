package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import now.billing.access.BusinessTime;
import now.billing.documents.Invoice;
import now.billing.documents.Invoices;
import now.billing.drafting.Drafting;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.tax.TaxCategory;
import now.billing.organization.BankAccountFacts;
import now.billing.organization.CountryDefaults;
import now.billing.organization.Issuer;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.parties.CustomerFacts;
import now.billing.parties.Customers;
import now.billing.storage.Answer;
import org.jspecify.annotations.Nullable;

/** Resolves a draft into the candidate of its frozen record. */
@Dependent
class Candidates {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Invoices invoices;
    private final Organizations organizations;
    private final Customers customers;
    private final BusinessTime time;

    @Inject
    Candidates(Invoices invoices, Organizations organizations, Customers customers, BusinessTime time) {
        this.invoices = invoices;
        this.organizations = organizations;
        this.customers = customers;
        this.time = time;
    }

    /**
     * The candidate of a draft; without an issue date it takes the business date. Everything is read in one go.
     *
     * @throws NotFound where there is no such invoice
     * @throws RuleViolated {@code invoice.already_issued}
     */
    Candidate of(UUID id) {
        Answer<Optional<Invoice>> asked = invoices.ask(id);
        Answer<Issuer> issuer = organizations.issuerOf(id);
        Answer<Optional<CustomerFacts>> customer = customers.ofInvoice(id);
        Invoice invoice = asked.get().orElseThrow(NotFound::create);
        if (!invoice.state().isEditable()) {
            throw RuleViolated.of(
                    Drafting.ALREADY_ISSUED,
                    "number",
                    invoice.number().map(Object::toString).orElse(""));
        }
        return candidate(invoice, issuer.get(), customer.get().orElse(null));
    }

    private Candidate candidate(Invoice invoice, Issuer issuer, @Nullable CustomerFacts customer) {
        DocumentContent draft = invoice.content();
        OrganizationFacts organization = issuer.organization();
        LocalDate today = time.today(ZoneId.of(organization.timeZone()));
        DocumentContent content = resolved(draft, organization, customer, today);
        LocalDate issueDate = content.issueDate() == null ? today : content.issueDate();
        IssueFacts facts = new IssueFacts(
                invoice.ref(),
                Candidate.PLACEHOLDER,
                issueDate,
                content.dueDate(),
                customer == null ? organization.language() : customer.languageOr(organization.language()),
                organization.timeZone(),
                organization.party(),
                customer == null ? Party.named("") : customer.party(),
                invoice.customerId().orElse(NOBODY),
                payment(issuer.account()),
                organization.branding());
        return new Candidate(invoice, content, facts, content.calculate(), customer != null, today, issuer.numbering());
    }

    private static DocumentContent resolved(
            DocumentContent content,
            OrganizationFacts organization,
            @Nullable CustomerFacts customer,
            LocalDate today) {
        LocalDate issueDate = content.issueDate() == null ? today : content.issueDate();
        int days = customer == null ? organization.dueDays() : customer.dueDaysOr(organization.dueDays());
        LocalDate dueDate = content.dueDate() == null ? issueDate.plusDays(days) : content.dueDate();
        return content.toBuilder()
                .issueDate(issueDate)
                .dueDate(dueDate)
                .deliveryDate(supplied(content, organization, issueDate))
                .build();
    }

    /**
     * Where the law wants the date of supply and none is given it is the day of issue. An intra-Community supply has to
     * be given one: its month decides where it is declared.
     */
    private static @Nullable LocalDate supplied(
            DocumentContent content, OrganizationFacts organization, LocalDate issueDate) {
        boolean leftOut = content.deliveryDate() == null
                && CountryDefaults.lawOf(organization.address().country()).supplyDate()
                && content.lines().stream().noneMatch(line -> line.tax().category() == TaxCategory.K);
        return leftOut ? issueDate : content.deliveryDate();
    }

    private static @Nullable PaymentInstructions payment(@Nullable BankAccountFacts account) {
        if (account == null) {
            return null;
        }
        String number = account.iban().isEmpty() ? account.accountNumber() : account.iban();
        return new PaymentInstructions(
                account.holder(), number, account.bic(), account.bankName(), Candidate.PLACEHOLDER.value());
    }
}
