package now.billing.identity;

import static now.billing.identity.Permission.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member is in a business; the code asks for permissions, never for roles. */
public enum Role {
    /** May do everything. */
    OWNER(all()),
    /** Keeps the books: everything but members, tokens, payment providers and the business's own bank accounts. */
    BOOKKEEPER(without(MEMBER_MANAGE, TOKEN_MANAGE, PROVIDER_WRITE, BANK_WRITE)),
    /** Sells: customers, items, estimates, pro-formas, delivery notes; drafts and sends invoices, issues none. */
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
            ESTIMATE_ANSWER,
            ESTIMATE_CONVERT,
            PRO_FORMA_READ,
            PRO_FORMA_DRAFT,
            PRO_FORMA_ISSUE,
            PRO_FORMA_SEND,
            PRO_FORMA_DELETE_DRAFT,
            PRO_FORMA_CONVERT,
            DELIVERY_NOTE_READ,
            DELIVERY_NOTE_DRAFT,
            DELIVERY_NOTE_ISSUE,
            DELIVERY_NOTE_SEND,
            DELIVERY_NOTE_DELETE_DRAFT,
            DELIVERY_NOTE_CONVERT,
            RECURRING_READ,
            INVOICE_READ,
            INVOICE_DRAFT,
            INVOICE_SEND,
            INVOICE_DELETE_DRAFT,
            SETTINGS_READ)),
    /** Looks, changes nothing. */
    VIEWER(reading()),
    /** Looks, exports and reads the proof. */
    AUDITOR(with(reading(), REPORT_EXPORT, AUDIT_READ));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** What this role allows. */
    public Set<Permission> permissions() {
        return permissions;
    }

    private static Set<Permission> reading() {
        return all().stream().filter(Permission::isReading).collect(Collectors.toSet());
    }

    private static Set<Permission> without(Permission... some) {
        Set<Permission> rest = all();
        rest.removeAll(List.of(some));
        return rest;
    }

    private static Set<Permission> with(Collection<Permission> some, Permission... more) {
        Set<Permission> both = EnumSet.copyOf(some);
        both.addAll(List.of(more));
        return both;
    }
}
