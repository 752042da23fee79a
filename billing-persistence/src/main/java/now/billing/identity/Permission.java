package now.billing.identity;

import java.util.Set;
import java.util.TreeSet;

/** The names of everything a caller may be allowed to do (decision 12); they are the groups of a signed-in caller. */
public final class Permission {
    public static final String CUSTOMER_READ = "customer.read";
    public static final String CUSTOMER_WRITE = "customer.write";
    public static final String ITEM_READ = "item.read";
    public static final String ITEM_WRITE = "item.write";
    public static final String SUPPLIER_READ = "supplier.read";
    public static final String SUPPLIER_WRITE = "supplier.write";

    public static final String INVOICE_READ = "invoice.read";
    public static final String INVOICE_DRAFT = "invoice.draft";
    public static final String INVOICE_ISSUE = "invoice.issue";
    public static final String INVOICE_SEND = "invoice.send";
    public static final String INVOICE_DELETE_DRAFT = "invoice.delete-draft";

    public static final String ESTIMATE_READ = "estimate.read";
    public static final String ESTIMATE_DRAFT = "estimate.draft";
    public static final String ESTIMATE_ISSUE = "estimate.issue";
    public static final String ESTIMATE_SEND = "estimate.send";
    public static final String ESTIMATE_DELETE_DRAFT = "estimate.delete-draft";

    public static final String CREDIT_NOTE_READ = "credit-note.read";
    public static final String CREDIT_NOTE_DRAFT = "credit-note.draft";
    public static final String CREDIT_NOTE_ISSUE = "credit-note.issue";
    public static final String CREDIT_NOTE_SEND = "credit-note.send";
    public static final String CREDIT_NOTE_DELETE_DRAFT = "credit-note.delete-draft";

    public static final String BILL_READ = "bill.read";
    public static final String BILL_DRAFT = "bill.draft";
    public static final String BILL_ISSUE = "bill.issue";
    public static final String BILL_SEND = "bill.send";
    public static final String BILL_DELETE_DRAFT = "bill.delete-draft";

    public static final String PAYMENT_READ = "payment.read";
    public static final String PAYMENT_RECORD = "payment.record";
    public static final String PAYMENT_REVERSE = "payment.reverse";
    public static final String PAYMENT_REFUND = "payment.refund";

    public static final String REPORT_READ = "report.read";
    public static final String REPORT_EXPORT = "report.export";
    public static final String SETTINGS_READ = "settings.read";
    public static final String SETTINGS_WRITE = "settings.write";
    public static final String BANK_WRITE = "bank.write";
    public static final String PROVIDER_WRITE = "provider.write";
    public static final String MEMBER_MANAGE = "member.manage";
    public static final String TOKEN_MANAGE = "token.manage";
    public static final String AUDIT_READ = "audit.read";

    /** Every permission there is. */
    public static final Set<String> ALL = Set.of(
            CUSTOMER_READ,
            CUSTOMER_WRITE,
            ITEM_READ,
            ITEM_WRITE,
            SUPPLIER_READ,
            SUPPLIER_WRITE,
            INVOICE_READ,
            INVOICE_DRAFT,
            INVOICE_ISSUE,
            INVOICE_SEND,
            INVOICE_DELETE_DRAFT,
            ESTIMATE_READ,
            ESTIMATE_DRAFT,
            ESTIMATE_ISSUE,
            ESTIMATE_SEND,
            ESTIMATE_DELETE_DRAFT,
            CREDIT_NOTE_READ,
            CREDIT_NOTE_DRAFT,
            CREDIT_NOTE_ISSUE,
            CREDIT_NOTE_SEND,
            CREDIT_NOTE_DELETE_DRAFT,
            BILL_READ,
            BILL_DRAFT,
            BILL_ISSUE,
            BILL_SEND,
            BILL_DELETE_DRAFT,
            PAYMENT_READ,
            PAYMENT_RECORD,
            PAYMENT_REVERSE,
            PAYMENT_REFUND,
            REPORT_READ,
            REPORT_EXPORT,
            SETTINGS_READ,
            SETTINGS_WRITE,
            BANK_WRITE,
            PROVIDER_WRITE,
            MEMBER_MANAGE,
            TOKEN_MANAGE,
            AUDIT_READ);

    private Permission() {}

    /** The given names in order; an {@link IllegalArgumentException} names the first that is no permission. */
    public static Set<String> checked(Set<String> names) {
        names.stream().filter(name -> !ALL.contains(name)).sorted().findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("unknown permission: " + unknown);
        });
        return new TreeSet<>(names);
    }
}
