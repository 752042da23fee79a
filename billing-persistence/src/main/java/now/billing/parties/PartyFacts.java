package now.billing.parties;

import java.util.List;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.MailPart;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyHabits;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.document.terms.ScopedIdentifier;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a party; only the name must be. Empty texts are what is not known.
 *
 * @param customerNumber our number for them (BT-46), or empty; unique
 * @param name BT-45, of a supplier BT-28
 * @param legalName BT-44, of a supplier BT-27, or empty if it is the same
 * @param language BCP 47, or empty for the organization's
 * @param currency ISO 4217, or empty for the organization's
 * @param buyerReference what they want on every invoice (BT-10), or empty
 * @param dueDays days from issue to due date, or null for the organization's
 * @param notes for colleagues; on no document
 * @param more every other term of the buyer or seller
 * @param habits what new documents begin with
 */
public record PartyFacts(
        String customerNumber,
        String name,
        String legalName,
        String email,
        String phone,
        String language,
        String currency,
        PostalAddress address,
        List<TaxIdentifier> taxIds,
        List<ContactFacts> contacts,
        String buyerReference,
        @Nullable Integer dueDays,
        String notes,
        PartyTerms more,
        PartyHabits habits) {

    /** The most contacts a party can have. */
    public static final int MOST_CONTACTS = 50;

    private static final ProblemCode TOO_MANY_RECEIVE = ProblemCode.of("party.too_many_receivers");
    private static final int MOST_DUE_DAYS = 365;
    private static final int MOST_PERCENT = 100;

    /**
     * @throws now.billing.kernel.problem.InvalidInput with every field that is wrong
     */
    public PartyFacts {
        notes = Text.withLineFeeds(notes);
        taxIds = List.copyOf(taxIds);
        contacts = List.copyOf(contacts);
        FieldProblems problems = new FieldProblems();
        Text.checkLine(problems, "customerNumber", customerNumber, Limits.NUMBER);
        problems.addAll(new Party(name, legalName, "", email, phone, "", address, taxIds, more).problems());
        Text.checkLine(problems, "language", language, Limits.REASON_CODE);
        if (!currency.isEmpty() && CurrencyUnit.find(currency).isEmpty()) {
            problems.add("currency", ProblemCode.UNKNOWN_CODE, "value", currency, "list", "ISO 4217");
        }
        if (contacts.size() > MOST_CONTACTS) {
            problems.add("contacts", ProblemCode.TOO_MANY, "value", contacts.size(), "limit", MOST_CONTACTS);
        }
        long receiving =
                contacts.stream().filter(each -> each.receives() != null).count();
        if (receiving > MailReceivers.MOST) {
            problems.add("contacts", TOO_MANY_RECEIVE, "value", receiving, "limit", MailReceivers.MOST);
        }
        for (int i = 0; i < contacts.size(); i++) {
            problems.addUnder("contacts[" + i + "]", contacts.get(i).problems());
        }
        Text.checkLine(problems, "buyerReference", buyerReference, Limits.REFERENCE);
        if (dueDays != null && (dueDays < 0 || dueDays > MOST_DUE_DAYS)) {
            problems.add("dueDays", ProblemCode.OUT_OF_RANGE, "value", dueDays, "limit", MOST_DUE_DAYS);
        }
        Text.checkLines(problems, "notes", notes, Limits.NOTES);
        PartyHabits.SHAPE.check(problems, "", habits);
        Percent discount = habits.discountPercent();
        if (discount != null && discount.compareTo(Percent.HUNDRED) > 0) {
            problems.add("discountPercent", ProblemCode.OUT_OF_RANGE, "value", discount.plain(), "limit", MOST_PERCENT);
        }
        problems.throwIfAny();
    }

    /** Facts of the core only. */
    public PartyFacts(
            String customerNumber,
            String name,
            String legalName,
            String email,
            String phone,
            String language,
            String currency,
            PostalAddress address,
            List<TaxIdentifier> taxIds,
            List<ContactFacts> contacts,
            String buyerReference,
            @Nullable Integer dueDays,
            String notes) {
        this(
                customerNumber,
                name,
                legalName,
                email,
                phone,
                language,
                currency,
                address,
                taxIds,
                contacts,
                buyerReference,
                dueDays,
                notes,
                PartyTerms.NONE,
                PartyHabits.NONE);
    }

    /** A party of whom only the name is known yet. */
    public static PartyFacts named(String name) {
        return new PartyFacts("", name, "", "", "", "", "", PostalAddress.EMPTY, List.of(), List.of(), "", null, "");
    }

    /** Days from issue to due date: the party's own, else the organization's. */
    public int dueDaysOr(int organizations) {
        return dueDays == null ? organizations : dueDays;
    }

    /** Language of their documents: their own, else the organization's. */
    public String languageOr(String organizations) {
        return language.isEmpty() ? organizations : language;
    }

    /**
     * The party as it stands on a document (BG-7, of a supplier BG-4); the first contact stands on it, and our number
     * for them where they have no identifier of their own (BT-46).
     */
    public Party party() {
        String contact = contacts.isEmpty() ? "" : contacts.get(0).name();
        return new Party(name, legalName, more.contactOr(contact), email, phone, "", address, taxIds, identified());
    }

    private PartyTerms identified() {
        return customerNumber.isEmpty() || !more.identifiers().isEmpty()
                ? more
                : PartyTerms.SHAPE.with(more, "identifiers", List.of(new ScopedIdentifier(customerNumber, "")));
    }

    /** Who has their documents by mail unless somebody says otherwise; without a contact for it they themselves. */
    public MailReceivers receivers() {
        List<String> to = receiving(MailPart.TO);
        return new MailReceivers(
                        to.isEmpty() && !email.isEmpty() ? List.of(email) : to,
                        receiving(MailPart.CC),
                        receiving(MailPart.BCC))
                .folded();
    }

    private List<String> receiving(MailPart part) {
        return contacts.stream()
                .filter(each -> each.receives() == part)
                .map(ContactFacts::email)
                .toList();
    }
}
