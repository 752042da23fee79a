package now.billing.maintaining;

import static now.billing.maintaining.RecordChecks.text;

import java.util.List;
import java.util.Locale;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyContact;
import now.billing.kernel.document.terms.PartyHabits;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.parties.PartyFacts;
import org.jspecify.annotations.Nullable;

/** What addresses and tax identifiers of every party are checked for, and how they are stored. */
final class PartyChecks {
    private PartyChecks() {}

    static void address(RecordChecks checks, String path, PostalAddress address) {
        checks.drawable(path + ".street", address.street())
                .drawable(path + ".buildingNumber", address.buildingNumber())
                .drawable(path + ".line2", address.line2())
                .drawable(path + ".line3", address.line3())
                .drawable(path + ".postCode", address.postCode())
                .drawable(path + ".town", address.town())
                .drawable(path + ".region", address.region());
    }

    static void taxIds(RecordChecks checks, String path, List<TaxIdentifier> ids) {
        for (int i = 0; i < ids.size(); i++) {
            TaxIdentifier id = ids.get(i);
            String field = path + "[" + i + "].value";
            checks.drawable(field, id.value());
            if (scheme(id).equals(TaxIdentifier.VAT)) {
                checks.vatNumber(field, id.value());
            }
        }
    }

    static PostalAddress stripped(PostalAddress address) {
        return new PostalAddress(
                text(address.street()),
                text(address.buildingNumber()),
                text(address.line2()),
                text(address.line3()),
                text(address.postCode()),
                text(address.town()),
                text(address.region()),
                text(address.country()).toUpperCase(Locale.ROOT));
    }

    static List<TaxIdentifier> stripped(List<TaxIdentifier> ids) {
        return ids.stream()
                .map(id -> TaxIdentifier.of(
                        scheme(id),
                        scheme(id).equals(TaxIdentifier.VAT) ? VatNumber.compact(id.value()) : text(id.value())))
                .toList();
    }

    /** The terms as they are stored; what the command does not carry stays as it was. */
    static PartyTerms terms(RecordChecks checks, @Nullable PartyTerms typed, PartyTerms before) {
        if (typed == null) {
            return before;
        }
        PartyTerms stored = PartyTerms.SHAPE.typed(typed);
        PartyTerms.SHAPE.texts("", stored, checks::drawable);
        PartyContact contact = stored.contact();
        if (contact != null) {
            checks.email("contact.email", contact.email()).phone("contact.phone", contact.phone());
        }
        return stored;
    }

    /** What we keep for ourselves as it is stored; what the command does not carry stays as it was. */
    static PartyOwn own(RecordChecks checks, @Nullable PartyOwn typed, PartyFacts before) {
        if (typed == null) {
            return new PartyOwn(
                    before.customerNumber(),
                    before.buyerReference(),
                    before.dueDays(),
                    before.notes(),
                    before.habits());
        }
        checks.drawable("number", typed.number()).drawable("buyerReference", typed.buyerReference());
        PartyHabits habits = PartyHabits.SHAPE.typed(typed.habits());
        PartyHabits.SHAPE.texts("", habits, checks::drawable);
        return new PartyOwn(typed.number(), typed.buyerReference(), typed.dueDays(), typed.notes(), habits);
    }

    private static String scheme(TaxIdentifier id) {
        return text(id.scheme()).toUpperCase(Locale.ROOT);
    }
}
