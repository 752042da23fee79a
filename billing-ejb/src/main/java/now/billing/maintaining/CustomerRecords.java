package now.billing.maintaining;

import static now.billing.maintaining.RecordChecks.address;
import static now.billing.maintaining.RecordChecks.orNull;
import static now.billing.maintaining.RecordChecks.text;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.NotFound;
import now.billing.maintaining.spi.PrintableText;
import now.billing.parties.ContactFacts;
import now.billing.parties.Customer;
import now.billing.parties.CustomerFacts;
import now.billing.parties.Customers;
import now.billing.receivables.CustomerFilter;
import now.billing.receivables.CustomerLine;
import now.billing.receivables.CustomerLists;
import now.billing.receivables.CustomerOrder;

/** Customers. */
@Stateless
public class CustomerRecords {
    @Inject
    private Customers customers;

    @Inject
    private CustomerLists lists;

    @Inject
    private Changes changes;

    @Inject
    private PrintableText fonts;

    @Inject
    private Clock clock;

    @RolesAllowed("customer.read")
    public Page<CustomerView> page(ListQuery query) {
        return page(query, CustomerSort.NAME, false);
    }

    /** A page of the list, sorted. */
    @RolesAllowed("customer.read")
    public Page<CustomerView> page(ListQuery query, CustomerSort sort, boolean descending) {
        CustomerOrder order = new CustomerOrder(CustomerOrder.By.valueOf(sort.name()), descending);
        return query.read(
                (typed, archived, cursor, limit) -> {
                    CustomerFilter.Tab tab = archived ? CustomerFilter.Tab.ARCHIVED : CustomerFilter.Tab.CURRENT;
                    Page<CustomerLine> lines = lists.page(new CustomerFilter(tab, typed), order, cursor, limit);
                    List<UUID> ids =
                            lines.items().stream().map(CustomerLine::id).toList();
                    return new Page<>(customers.inOrder(ids), lines.next());
                },
                CustomerRecords::view);
    }

    @RolesAllowed("customer.read")
    public CustomerView get(UUID id) {
        return view(customers.find(id).orElseThrow(NotFound::create));
    }

    @RolesAllowed("customer.write")
    public CustomerView create(SaveCustomer command) {
        CustomerFacts facts = checked(command, CustomerFacts.named("-"));
        Customer customer = customers.add(Customer.of(facts, clock.instant()));
        changes.write();
        return view(customer);
    }

    @RolesAllowed("customer.write")
    public CustomerView change(UUID id, long version, SaveCustomer command) {
        Customer customer = seen(id, version);
        customer.change(checked(command, customer.facts()), clock.instant());
        changes.write();
        return view(customer);
    }

    /** Archived customers stay on their documents but are no longer offered. */
    @RolesAllowed("customer.write")
    public void archive(UUID id, long version) {
        seen(id, version).archive(clock.instant());
        changes.write();
    }

    @RolesAllowed("customer.write")
    public CustomerView restore(UUID id, long version) {
        Customer customer = seen(id, version);
        customer.restore(clock.instant());
        changes.write();
        return view(customer);
    }

    private Customer seen(UUID id, long version) {
        Customer customer = customers.find(id).orElseThrow(NotFound::create);
        Changes.requireSeen(customer.version(), version);
        return customer;
    }

    /** The facts of the command; what it does not carry stays as it was. */
    private CustomerFacts checked(SaveCustomer command, CustomerFacts before) {
        RecordChecks checks = new RecordChecks(fonts)
                .drawable("name", command.name())
                .drawable("legalName", command.legalName())
                .email("email", command.email())
                .phone("phone", command.phone())
                .language("language", command.language());
        PartyChecks.address(checks, "address", command.address());
        PartyChecks.taxIds(checks, "taxIds", command.taxIds());
        for (int i = 0; i < command.contacts().size(); i++) {
            ContactView contact = command.contacts().get(i);
            checks.drawable("contacts[" + i + "].name", contact.name())
                    .email("contacts[" + i + "].email", contact.email())
                    .phone("contacts[" + i + "].phone", contact.phone());
        }
        PartyTerms more = PartyChecks.terms(checks, command.more(), before.more());
        return checks.finish(
                Map.of(),
                () -> new CustomerFacts(
                        before.customerNumber(),
                        text(command.name()),
                        text(command.legalName()),
                        address(command.email()),
                        text(command.phone()),
                        text(command.language()),
                        text(command.currency()),
                        PartyChecks.stripped(command.address()),
                        PartyChecks.stripped(command.taxIds()),
                        contacts(command.contacts()),
                        before.buyerReference(),
                        before.dueDays(),
                        before.notes(),
                        more));
    }

    private static List<ContactFacts> contacts(List<ContactView> contacts) {
        return contacts.stream()
                .map(each -> new ContactFacts(
                        text(each.name()), text(each.role()), address(each.email()), text(each.phone())))
                .toList();
    }

    private static CustomerView view(Customer customer) {
        CustomerFacts facts = customer.facts();
        return new CustomerView(
                customer.id(),
                facts.name(),
                orNull(facts.legalName()),
                orNull(facts.email()),
                orNull(facts.phone()),
                orNull(facts.language()),
                orNull(facts.currency()),
                facts.taxIds(),
                facts.address(),
                facts.contacts().stream()
                        .map(each -> new ContactView(
                                each.name(), orNull(each.email()), orNull(each.phone()), orNull(each.role())))
                        .toList(),
                customer.archivedAt().isPresent(),
                customer.createdAt(),
                customer.version(),
                facts.more());
    }
}
