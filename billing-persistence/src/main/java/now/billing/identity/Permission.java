package now.billing.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything a caller may be allowed to do (decision 12). The words are the groups of a signed-in caller and what
 * services ask for in {@code @RolesAllowed}; a test holds each word asked for against this list.
 */
public enum Permission {
    CUSTOMER_READ("customer.read"),
    CUSTOMER_WRITE("customer.write"),
    ITEM_READ("item.read"),
    ITEM_WRITE("item.write"),
    SUPPLIER_READ("supplier.read"),
    SUPPLIER_WRITE("supplier.write"),

    INVOICE_READ("invoice.read"),
    INVOICE_DRAFT("invoice.draft"),
    INVOICE_ISSUE("invoice.issue"),
    INVOICE_SEND("invoice.send"),
    INVOICE_DELETE_DRAFT("invoice.delete-draft"),

    ESTIMATE_READ("estimate.read"),
    ESTIMATE_DRAFT("estimate.draft"),
    ESTIMATE_ISSUE("estimate.issue"),
    ESTIMATE_SEND("estimate.send"),
    ESTIMATE_DELETE_DRAFT("estimate.delete-draft"),
    ESTIMATE_ANSWER("estimate.answer"),
    ESTIMATE_CONVERT("estimate.convert"),

    PRO_FORMA_READ("pro-forma.read"),
    PRO_FORMA_DRAFT("pro-forma.draft"),
    PRO_FORMA_ISSUE("pro-forma.issue"),
    PRO_FORMA_SEND("pro-forma.send"),
    PRO_FORMA_DELETE_DRAFT("pro-forma.delete-draft"),
    PRO_FORMA_CONVERT("pro-forma.convert"),

    DELIVERY_NOTE_READ("delivery-note.read"),
    DELIVERY_NOTE_DRAFT("delivery-note.draft"),
    DELIVERY_NOTE_ISSUE("delivery-note.issue"),
    DELIVERY_NOTE_SEND("delivery-note.send"),
    DELIVERY_NOTE_DELETE_DRAFT("delivery-note.delete-draft"),
    DELIVERY_NOTE_CONVERT("delivery-note.convert"),

    RECURRING_READ("recurring.read"),
    RECURRING_WRITE("recurring.write"),

    REMINDER_READ("reminder.read"),
    REMINDER_WRITE("reminder.write"),

    CREDIT_NOTE_READ("credit-note.read"),
    CREDIT_NOTE_DRAFT("credit-note.draft"),
    CREDIT_NOTE_ISSUE("credit-note.issue"),
    CREDIT_NOTE_SEND("credit-note.send"),
    CREDIT_NOTE_DELETE_DRAFT("credit-note.delete-draft"),
    CREDIT_NOTE_APPLY("credit-note.apply"),

    BILL_READ("bill.read"),
    BILL_DRAFT("bill.draft"),
    BILL_APPROVE("bill.approve"),
    BILL_PAY("bill.pay"),
    BILL_DELETE_DRAFT("bill.delete-draft"),

    PAYMENT_READ("payment.read"),
    PAYMENT_RECORD("payment.record"),
    PAYMENT_REVERSE("payment.reverse"),
    PAYMENT_REFUND("payment.refund"),
    BANK_IMPORT_WRITE("bank-import.write"),

    REPORT_READ("report.read"),
    REPORT_EXPORT("report.export"),
    SETTINGS_READ("settings.read"),
    SETTINGS_WRITE("settings.write"),
    BANK_WRITE("bank.write"),
    PROVIDER_WRITE("provider.write"),
    MEMBER_MANAGE("member.manage"),
    TOKEN_MANAGE("token.manage"),
    AUDIT_READ("audit.read");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    /** As services ask for it, as it is stored and as the API tells it. */
    public String word() {
        return word;
    }

    /** Whether it only shows something, and no proof. */
    public boolean isReading() {
        return word.endsWith(".read") && this != AUDIT_READ;
    }

    /** The permission of this word; empty where there is none. */
    public static Optional<Permission> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** Every permission there is. */
    public static Set<Permission> all() {
        return EnumSet.allOf(Permission.class);
    }

    /** Their words, in order. */
    public static Set<String> words(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::word).collect(Collectors.toCollection(TreeSet::new));
    }
}
