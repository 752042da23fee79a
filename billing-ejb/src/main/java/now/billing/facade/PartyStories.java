package now.billing.facade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import now.billing.access.boundary.ActorNames;
import now.billing.documents.register.PartyEvent;
import now.billing.documents.register.PartyEventSort;
import now.billing.documents.register.PartyEvents;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.list.ListFilter;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.parties.Parties;
import org.jspecify.annotations.Nullable;

/** What happened with a customer or a supplier, for whoever may, told of what he may read. */
@Stateless
public class PartyStories {
    @Inject
    private PartyEvents events;

    @Inject
    private Parties parties;

    @Inject
    private ActorNames names;

    @Inject
    private PartyStoryRights rights;

    /**
     * Whose story, and of what.
     *
     * @param permissions the caller's; the container is asked about each that the story would tell of
     */
    public record Asked(PartyRole role, UUID party, Set<String> permissions) {
        public Asked {
            permissions = Set.copyOf(permissions);
        }
    }

    /**
     * Something that happened.
     *
     * @param who display name of who did it, or null for the system, the receiver, and where he is known no more
     */
    public record Told(PartyEvent event, @Nullable String who) {}

    /**
     * A page of the story, the newest first.
     *
     * @throws NotFound where there is no such party
     */
    @RolesAllowed({"customer.read", "supplier.read"})
    public Page<Told> page(Asked asked, @Nullable String cursor, int limit) {
        require(
                asked.role().key() + ".read",
                asked.role() == PartyRole.CUSTOMER ? rights::customers : rights::suppliers);
        if (parties.find(asked.role(), asked.party()).isEmpty()) {
            throw NotFound.create();
        }
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        for (DocumentKind kind : DocumentKind.values()) {
            if (kind.partyRole() == asked.role() && asked.permissions().contains(kind.key() + ".read") && asks(kind)) {
                kinds.add(kind);
            }
        }
        boolean money =
                asked.role() == PartyRole.CUSTOMER && asked.permissions().contains("payment.read");
        if (money) {
            require("payment.read", rights::payments);
        }
        Page<PartyEvent> page = events.page(
                asked.party(),
                kinds,
                money,
                new ListQuery<>(
                        PartyEventSort.HAPPENED, "", ListFilter.NONE, PartyEventSort.HAPPENED, true, cursor, limit));
        Map<String, String> known = page.items().isEmpty() ? Map.of() : names.all();
        return page.map(event -> new Told(event, known.get(event.actor())));
    }

    /** Whether documents of the kind are told of; whoever may not read them is refused. */
    private boolean asks(DocumentKind kind) {
        Runnable right = switch (kind) {
            case INVOICE -> rights::invoices;
            case ESTIMATE -> rights::estimates;
            case CREDIT_NOTE -> rights::creditNotes;
            case PRO_FORMA -> rights::proFormas;
            case DELIVERY_NOTE -> rights::deliveryNotes;
            case BILL -> rights::bills;
            case RECURRING, RECEIPT -> null;
        };
        if (right != null) {
            require(kind.key() + ".read", right);
        }
        return right != null;
    }

    private static void require(String permission, Runnable right) {
        try {
            right.run();
        } catch (EJBAccessException | AccessLocalException refused) {
            throw NotAllowed.missing(permission);
        }
    }
}
