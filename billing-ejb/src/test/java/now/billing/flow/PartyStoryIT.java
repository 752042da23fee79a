package now.billing.flow;

import static now.billing.flow.Credits.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import now.billing.documents.register.PartyEvent;
import now.billing.facade.PartyStories;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.maintaining.CustomerRecords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page of a customer tells: all once, the newest first, of the whole group, and only what one may read. */
class PartyStoryIT extends FlowCase {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Set<String> ALL = Set.of("customer.read", "invoice.read", "payment.read");

    @Test
    void documentsMoneyAndMergesAreToldOnceTheNewestFirst() {
        Credits credits = new Credits(business);
        UUID customer = business.customerId();
        DocumentRef open = credits.issued("80.00", DAY);
        UUID payment = credits.pay("30.00", DAY);
        credits.allocate(payment, part(open, "30.00"));
        assertThat(what(customer, ALL)).containsExactly("PAID", "ISSUED", "CREATED");
        assertThat(what(customer, Set.of("customer.read", "invoice.read")))
                .containsExactly("PAID", "ISSUED", "CREATED");
        assertThat(what(customer, Set.of("customer.read", "payment.read"))).containsExactly("PAID");
        assertThat(what(customer, Set.of("customer.read"))).isEmpty();
        UUID into = business.call(
                w -> w.bean(CustomerRecords.class).create(Samples.customer()).id());
        business.call(w -> w.bean(CustomerRecords.class).merge(customer, into));
        assertThat(what(into, ALL))
                .containsExactlyInAnyOrder(PartyEvent.MERGED, "PAID", "ISSUED", "CREATED")
                .isEqualTo(what(customer, ALL));
    }

    @Test
    void pagesFollowEachOtherWithoutAGapOrARepetition() {
        UUID customer = business.customerId();
        for (int i = 0; i < 7; i++) {
            business.draft(DAY);
        }
        List<PartyEvent> paged = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<PartyStories.Told> page = page(customer, ALL, cursor, 3);
            page.items().forEach(told -> paged.add(told.event()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).hasSize(7).doesNotHaveDuplicates();
        assertThat(paged)
                .isEqualTo(page(customer, ALL, null, 200).items().stream()
                        .map(PartyStories.Told::event)
                        .toList());
        assertThatThrownBy(() -> page(customer, ALL, "nonsense", 3)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anotherTenantsCustomerIsUnknown() {
        Business other = Business.fresh(database, units);
        UUID customer = business.customerId();
        assertThatThrownBy(() -> other.call(w -> w.bean(PartyStories.class)
                        .page(new PartyStories.Asked(PartyRole.CUSTOMER, customer, ALL), null, 10)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> business.call(w -> w.bean(PartyStories.class)
                        .page(new PartyStories.Asked(PartyRole.SUPPLIER, customer, ALL), null, 10)))
                .isInstanceOf(NotFound.class);
    }

    private List<String> what(UUID customer, Set<String> permissions) {
        return page(customer, permissions, null, 50).items().stream()
                .map(told -> told.event().what())
                .toList();
    }

    private Page<PartyStories.Told> page(UUID customer, Set<String> permissions, @Nullable String cursor, int limit) {
        return business.call(w -> w.bean(PartyStories.class)
                .page(new PartyStories.Asked(PartyRole.CUSTOMER, customer, permissions), cursor, limit));
    }
}
