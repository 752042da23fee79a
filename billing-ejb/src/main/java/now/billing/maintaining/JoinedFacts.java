package now.billing.maintaining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.terms.DeliveryPlace;
import now.billing.kernel.document.terms.PartyHabits;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.measure.Percent;
import now.billing.parties.ContactFacts;
import now.billing.parties.PartyFacts;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a party after another entry of it was merged into it: its own, and of the other what it has not. The
 * contacts of the other come along but have no documents by themselves until somebody says so; its address becomes a
 * delivery address.
 */
final class JoinedFacts {
    private JoinedFacts() {}

    static PartyFacts of(PartyFacts own, PartyFacts other) {
        return new PartyFacts(
                own.customerNumber(),
                own.name(),
                own.legalName(),
                given(own.email(), other.email()),
                given(own.phone(), other.phone()),
                given(own.language(), other.language()),
                given(own.currency(), other.currency()),
                own.address().isEmpty() ? other.address() : own.address(),
                own.taxIds().isEmpty() ? other.taxIds() : own.taxIds(),
                contacts(own.contacts(), other.contacts()),
                given(own.buyerReference(), other.buyerReference()),
                own.dueDays() == null ? other.dueDays() : own.dueDays(),
                notes(own.notes(), other.notes()),
                PartyTerms.SHAPE.isEmpty(own.more()) ? other.more() : own.more(),
                new PartyHabits(discount(own, other), places(own, other)));
    }

    private static String given(String own, String other) {
        return own.isEmpty() ? other : own;
    }

    private static @Nullable Percent discount(PartyFacts own, PartyFacts other) {
        Percent usual = own.habits().discountPercent();
        return usual == null ? other.habits().discountPercent() : usual;
    }

    private static List<ContactFacts> contacts(List<ContactFacts> own, List<ContactFacts> other) {
        List<ContactFacts> all = new ArrayList<>(own);
        for (ContactFacts each : other) {
            boolean known = all.stream()
                    .anyMatch(one -> one.name().equalsIgnoreCase(each.name())
                            && one.email().equalsIgnoreCase(each.email()));
            if (!known && all.size() < PartyFacts.MOST_CONTACTS) {
                all.add(new ContactFacts(each.name(), each.role(), each.email(), each.phone(), null));
            }
        }
        return all;
    }

    private static List<DeliveryPlace> places(PartyFacts own, PartyFacts other) {
        Stream<DeliveryPlace> moved =
                other.address().isEmpty() || other.address().equals(own.address())
                        ? Stream.of()
                        : Stream.of(new DeliveryPlace(other.name(), other.address()));
        return Stream.of(
                        own.habits().deliveryAddresses().stream(),
                        other.habits().deliveryAddresses().stream(),
                        own.address().isEmpty() ? Stream.<DeliveryPlace>of() : moved)
                .flatMap(each -> each)
                .distinct()
                .limit(PartyHabits.MOST_PLACES)
                .toList();
    }

    /** Both, as far as they are no longer than notes can be; those of the other stay with it in any case. */
    private static String notes(String own, String other) {
        if (own.isEmpty() || other.isEmpty() || own.contains(other)) {
            return given(own, other);
        }
        String both = own + "\n\n" + other;
        return both.length() > Limits.NOTES ? own : both;
    }
}
