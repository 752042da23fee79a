package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.catalog.Items;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.organization.BankAccounts;
import now.billing.parties.Customer;
import now.billing.parties.Customers;
import org.jspecify.annotations.Nullable;

/** What a draft points to: customer, bank account, items. Another tenant's id is unknown like any other. */
@Dependent
class DraftReferences {
    /** A reference to something that does not exist in this tenant. */
    static final ProblemCode UNKNOWN_REFERENCE = ProblemCode.of("input.unknown_reference");

    private final Customers customers;
    private final BankAccounts accounts;
    private final Items items;

    @Inject
    DraftReferences(Customers customers, BankAccounts accounts, Items items) {
        this.customers = customers;
        this.accounts = accounts;
        this.items = items;
    }

    Optional<Customer> customer(@Nullable UUID id) {
        return id == null ? Optional.empty() : customers.find(id);
    }

    /** One problem for each field that points nowhere. */
    List<Problem> problems(@Nullable UUID customerId, DocumentContent content) {
        List<Problem> problems = new ArrayList<>();
        if (customerId != null && customer(customerId).isEmpty()) {
            problems.add(unknown("customerId", customerId));
        }
        UUID account = content.bankAccountId();
        if (account != null && accounts.find(account).isEmpty()) {
            problems.add(unknown("bankAccountId", account));
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

    private static Problem unknown(String field, UUID id) {
        return Problem.at(field, UNKNOWN_REFERENCE, "value", id);
    }
}
