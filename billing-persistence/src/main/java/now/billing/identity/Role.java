package now.billing.identity;

import static now.billing.identity.Permission.*;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a member is in a business; the code asks for permissions, never for roles. */
public enum Role {
    /** May do everything. */
    OWNER(ALL),
    /** Keeps the books: everything but members, tokens, payment providers and the business's own bank accounts. */
    BOOKKEEPER(without(MEMBER_MANAGE, TOKEN_MANAGE, PROVIDER_WRITE, BANK_WRITE)),
    /** Sells: customers, items, estimates; drafts and sends invoices but does not issue them. */
    SALES(Set.of(
            CUSTOMER_READ,
            CUSTOMER_WRITE,
            ITEM_READ,
            ITEM_WRITE,
            ESTIMATE_READ,
            ESTIMATE_DRAFT,
            ESTIMATE_ISSUE,
            ESTIMATE_SEND,
            ESTIMATE_DELETE_DRAFT,
            INVOICE_READ,
            INVOICE_DRAFT,
            INVOICE_SEND,
            INVOICE_DELETE_DRAFT,
            SETTINGS_READ)),
    /** Looks, changes nothing. */
    VIEWER(reading()),
    /** Looks, exports and reads the proof. */
    AUDITOR(with(reading(), REPORT_EXPORT, AUDIT_READ));

    private final Set<String> permissions;

    Role(Set<String> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** What this role allows. */
    public Set<String> permissions() {
        return permissions;
    }

    private static Set<String> reading() {
        return ALL.stream()
                .filter(name -> name.endsWith(".read") && !name.equals(AUDIT_READ))
                .collect(Collectors.toSet());
    }

    private static Set<String> without(String... names) {
        Set<String> rest = new TreeSet<>(ALL);
        rest.removeAll(Set.of(names));
        return rest;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(Set.of(more));
        return all;
    }
}
