package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.catalog.Items;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.organization.BankAccounts;
import now.billing.parties.Parties;
import now.billing.parties.PartyName;
import org.jspecify.annotations.Nullable;

/** What a draft points to: customer, bank account, items. Another tenant's id is unknown like any other. */
@Dependent
class DraftReferences {
    /** A reference to something that does not exist in this tenant. */
    static final ProblemCode UNKNOWN_REFERENCE = ProblemCode.of("input.unknown_reference");

    /** Archived customers keep the drafts they have and get no new ones. */
    static final ProblemCode CUSTOMER_ARCHIVED = ProblemCode.of("customer.archived");

    private final Parties customers;
    private final BankAccounts accounts;
    private final Items items;

    @Inject
    DraftReferences(Parties customers, BankAccounts accounts, Items items) {
        this.customers = customers;
        this.accounts = accounts;
        this.items = items;
    }

    /** The customer of a draft; nothing where none is named or the name points nowhere. */
    Optional<PartyName> customer(PartyRole role, @Nullable UUID id) {
        return id == null ? Optional.empty() : customers.nameOf(role, id);
    }

    /**
     * One problem for each field that points nowhere, or newly to a customer that was archived.
     *
     * @param customer what {@link #customer} found, or null
     * @param before whom the draft is for so far, or null
     */
    List<Problem> problems(
            @Nullable UUID customerId, @Nullable PartyName customer, @Nullable UUID before, DocumentContent content) {
        List<Problem> problems = new ArrayList<>();
        if (customerId != null && customer == null) {
            problems.add(unknown("customerId", customerId));
        }
        if (customer != null && customer.archived() && !Objects.equals(customerId, before)) {
            problems.add(Problem.at("customerId", CUSTOMER_ARCHIVED, "value", customer.name()));
        }
        UUID account = content.bankAccountId();
        if (account != null && accounts.find(account).isEmpty()) {
            problems.add(unknown("bankAccountId", account));
        }
        PaymentDetails payment = content.more().payment();
        List<UUID> more = payment == null ? List.of() : payment.accountIds();
        // Beyond the limit they are refused without being looked for.
        for (int i = 0; i < Math.min(more.size(), PaymentDetails.MOST_ACCOUNTS); i++) {
            if (accounts.find(more.get(i)).isEmpty()) {
                problems.add(unknown("payment.accountIds[" + i + "]", more.get(i)));
            }
        }
        problems.addAll(itemProblems(content.lines()));
        return problems;
    }

    private List<Problem> itemProblems(List<ContentLine> lines) {
        Set<UUID> named = new HashSet<>();
        for (ContentLine line : lines) {
            if (line.itemId() != null) {
                named.add(line.itemId());
            }
        }
        Set<UUID> known = items.known(named);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            UUID item = lines.get(i).itemId();
            if (item != null && !known.contains(item)) {
                problems.add(unknown("lines[" + i + "].itemId", item));
            }
        }
        return problems;
    }

    static Problem unknown(String field, UUID id) {
        return Problem.at(field, UNKNOWN_REFERENCE, "value", id);
    }
}
