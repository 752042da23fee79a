package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import now.billing.access.BusinessTime;
import now.billing.documents.Invoice;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.organization.BankAccount;
import now.billing.organization.BankAccountFacts;
import now.billing.organization.BankAccounts;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.parties.Customer;
import now.billing.parties.CustomerFacts;
import now.billing.parties.Customers;
import org.jspecify.annotations.Nullable;

/** Resolves a draft into the candidate of its frozen record. */
@Dependent
class Candidates {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Organizations organizations;
    private final Customers customers;
    private final BankAccounts accounts;
    private final BusinessTime time;

    @Inject
    Candidates(Organizations organizations, Customers customers, BankAccounts accounts, BusinessTime time) {
        this.organizations = organizations;
        this.customers = customers;
        this.accounts = accounts;
        this.time = time;
    }

    /** The candidate of an invoice; without an issue date it takes the business date. */
    Candidate of(Invoice invoice) {
        OrganizationFacts organization = organizations.get().facts();
        Optional<CustomerFacts> customer =
                invoice.customerId().flatMap(customers::find).map(Customer::facts);
        LocalDate today = time.today(ZoneId.of(organization.timeZone()));
        DocumentContent content = resolved(invoice.content(), organization, customer.orElse(null), today);
        LocalDate issueDate = content.issueDate() == null ? today : content.issueDate();
        IssueFacts facts = new IssueFacts(
                invoice.ref(),
                Candidate.PLACEHOLDER,
                issueDate,
                content.dueDate(),
                customer.map(each -> each.languageOr(organization.language())).orElse(organization.language()),
                organization.timeZone(),
                organization.party(),
                customer.map(CustomerFacts::party).orElse(Party.named("")),
                invoice.customerId().orElse(NOBODY),
                payment(content),
                organization.branding());
        return new Candidate(content, facts, content.calculate(), customer.isPresent(), today);
    }

    private static DocumentContent resolved(
            DocumentContent content,
            OrganizationFacts organization,
            @Nullable CustomerFacts customer,
            LocalDate today) {
        LocalDate issueDate = content.issueDate() == null ? today : content.issueDate();
        int days = customer == null ? organization.dueDays() : customer.dueDaysOr(organization.dueDays());
        LocalDate dueDate = content.dueDate() == null ? issueDate.plusDays(days) : content.dueDate();
        return content.toBuilder().issueDate(issueDate).dueDate(dueDate).build();
    }

    /** The chosen account, else the preferred one of the currency; none where there is none. */
    private @Nullable PaymentInstructions payment(DocumentContent content) {
        UUID chosen = content.bankAccountId();
        CurrencyUnit currency = content.currency();
        Optional<BankAccount> account = chosen == null ? accounts.preferredFor(currency) : accounts.find(chosen);
        return account.map(BankAccount::facts).map(Candidates::instructions).orElse(null);
    }

    private static PaymentInstructions instructions(BankAccountFacts account) {
        String number = account.iban().isEmpty() ? account.accountNumber() : account.iban();
        return new PaymentInstructions(
                account.holder(), number, account.bic(), account.bankName(), Candidate.PLACEHOLDER.value());
    }
}
