package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.drafting.UsualConditions;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.terms.PaymentConditions;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.tax.TaxCategory;
import now.billing.organization.BankAccountFacts;
import now.billing.organization.BankAccounts;
import now.billing.organization.CountryDefaults;
import now.billing.organization.Issuer;
import now.billing.organization.KnownWords;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.organization.WordsOfDocuments;
import now.billing.parties.Parties;
import now.billing.parties.PartyFacts;
import org.jspecify.annotations.Nullable;

/** Resolves a draft into the candidate of its frozen record. */
@Dependent
class Candidates {
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    private Drafts drafts;

    @Inject
    private Organizations organizations;

    @Inject
    private Parties customers;

    @Inject
    private BankAccounts bankAccounts;

    @Inject
    private UsualConditions conditions;

    @Inject
    private WordsOfDocuments words;

    @Inject
    private BusinessTime time;

    @Inject
    private IssueLaws laws;

    @Inject
    private IssueRates rates;

    /**
     * The candidate of a draft; without an issue date it takes the business date.
     *
     * @throws NotFound where there is no such document
     * @throws RuleViolated {@code KIND.already_issued}
     */
    Candidate of(DocumentRef ref) {
        Draft draft = drafts.find(ref).orElseThrow(NotFound::create);
        draft.requireEditable();
        DocumentContent content = draft.content();
        List<UUID> accounts = accounts(content);
        UUID first = accounts.isEmpty() ? null : accounts.get(0);
        Issuer issuer = organizations.issuer(ref.kind(), content.currency(), first);
        UUID holder = draft.customerId().map(customers::holder).orElse(NOBODY);
        PartyFacts customer = draft.customerId()
                .flatMap(id -> customers.factsOf(ref.kind().partyRole(), id))
                .orElse(null);
        return candidate(draft, content, issuer, holder, customer);
    }

    private Candidate candidate(
            Draft draft, DocumentContent typed, Issuer issuer, UUID holder, @Nullable PartyFacts customer) {
        OrganizationFacts organization = issuer.organization();
        LocalDate today = time.today(ZoneId.of(organization.timeZone()));
        String language = customer == null ? organization.language() : customer.languageOr(organization.language());
        IssueCase own = laws.of(draft.ref().kind()).of(draft.ref());
        DocumentContent completed =
                own.completed(UsualReasons.in(resolved(draft, typed, organization, customer, today), language));
        LocalDate issueDate = completed.issueDate() == null ? today : completed.issueDate();
        CalculatedDocument calculated = own.calculate(completed);
        IssueRates.Rated rated =
                rates.of(draft.ref().kind(), completed, calculated, organization, issueDate, own.rate());
        DocumentContent content = rated.content();
        boolean ours = draft.ref().kind().partyRole() == PartyRole.CUSTOMER;
        Party other = customer == null ? Party.named("") : customer.party();
        IssueFacts facts = new IssueFacts(
                draft.ref(),
                Candidate.PLACEHOLDER,
                issueDate,
                content.dueDate(),
                language,
                organization.timeZone(),
                ours ? organization.party() : other,
                ours ? other : organization.party(),
                holder,
                ours ? instructions(issuer.account(), content) : List.of(),
                ours ? branding(organization, draft.ref().kind(), language) : organization.branding(),
                own.facts(),
                rated.rate());
        return new Candidate(
                draft, content, facts, calculated, customer != null, today, issuer.numbering(), own, rated.findings());
    }

    /** The look, and what documents of this kind always say in this language. */
    private Branding branding(OrganizationFacts organization, DocumentKind kind, String language) {
        return words.find(kind, language)
                .map(KnownWords::words)
                .map(said -> organization.branding().saying(said.intro(), said.closing()))
                .orElseGet(organization::branding);
    }

    private DocumentContent resolved(
            Draft draft,
            DocumentContent content,
            OrganizationFacts organization,
            @Nullable PartyFacts customer,
            LocalDate today) {
        LocalDate issueDate = content.issueDate() == null ? today : content.issueDate();
        DocumentKind kind = draft.ref().kind();
        PaymentConditions usual = kind.hasDueDate() && content.dueDate() == null
                ? conditions.of(kind, draft.customerId().orElse(null), customer, organization)
                : null;
        return content.toBuilder()
                .issueDate(issueDate)
                .dueDate(usual == null ? content.dueDate() : usual.dueDate(issueDate))
                .more(
                        usual != null && kind.saysHowToPay()
                                ? content.more().withUsualDiscounts(usual.discounts())
                                : content.more())
                .deliveryDate(
                        kind.isTaxed() && kind.partyRole() == PartyRole.CUSTOMER
                                ? supplied(content, organization, issueDate)
                                : content.deliveryDate())
                .build();
    }

    /**
     * Where the law wants the date of supply and none is given it is the day of issue. An intra-Community supply has to
     * be given one: its month decides where it is declared. By a deposit nothing is supplied yet.
     */
    private static @Nullable LocalDate supplied(
            DocumentContent content, OrganizationFacts organization, LocalDate issueDate) {
        boolean leftOut = content.deliveryDate() == null
                && !content.more().isDeposit()
                && CountryDefaults.lawOf(organization.address().country()).supplyDate()
                && content.lines().stream().noneMatch(line -> line.tax().category() == TaxCategory.K);
        return leftOut ? issueDate : content.deliveryDate();
    }

    /** The accounts that the document names, the one to show first; none where it leaves that to the organization. */
    private static List<UUID> accounts(DocumentContent content) {
        Set<UUID> named = new LinkedHashSet<>();
        if (content.bankAccountId() != null) {
            named.add(content.bankAccountId());
        }
        PaymentDetails payment = content.more().payment();
        if (payment != null) {
            named.addAll(payment.accountIds());
        }
        return List.copyOf(named);
    }

    private List<PaymentInstructions> instructions(@Nullable BankAccountFacts first, DocumentContent content) {
        List<PaymentInstructions> all = new ArrayList<>();
        if (first != null) {
            all.add(instructions(first));
        }
        accounts(content).stream()
                .skip(1)
                .flatMap(id -> bankAccounts.find(id).stream())
                .map(account -> instructions(account.facts()))
                .forEach(all::add);
        return all;
    }

    private static PaymentInstructions instructions(BankAccountFacts account) {
        String number = account.iban().isEmpty() ? account.accountNumber() : account.iban();
        return new PaymentInstructions(
                account.holder(), number, account.bic(), account.bankName(), Candidate.PLACEHOLDER.value());
    }
}
