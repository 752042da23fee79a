package now.billing.maintaining;

import static now.billing.maintaining.RecordChecks.address;
import static now.billing.maintaining.RecordChecks.lines;
import static now.billing.maintaining.RecordChecks.orNull;
import static now.billing.maintaining.RecordChecks.text;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.NotFound;
import now.billing.maintaining.spi.PrintableText;
import now.billing.parties.ContactFacts;
import now.billing.parties.KnownParty;
import now.billing.parties.Parties;
import now.billing.parties.PartyFacts;
import now.billing.parties.PartyMerges;
import now.billing.parties.PartyNumbers;
import now.billing.receivables.PartyLine;
import now.billing.receivables.PartyLists;
import now.billing.receivables.PartySort;
import now.billing.receivables.PartyTab;
import org.jspecify.annotations.Nullable;

/** Keeps parties of either role. The id of the other role is unknown, like another tenant's. */
@Dependent
class PartyKeeping {
    private static final Map<String, String> NAMES = Map.of("customerNumber", "number");

    @Inject
    private Parties parties;

    @Inject
    private PartyLists lists;

    @Inject
    private PartyWarnings warnings;

    @Inject
    private PartyNumbers numbers;

    @Inject
    private PartyMerges merges;

    @Inject
    private Changes changes;

    @Inject
    private PrintableText fonts;

    @Inject
    private Clock clock;

    Page<PartyView> page(PartyRole role, ListQuery<PartyTab, PartySort> query) {
        Page<UUID> ids = lists.page(role, query).map(PartyLine::id);
        List<KnownParty> found = parties.inOrder(ids.items());
        Map<UUID, UUID> holders = merges.holders(found.stream()
                .filter(each -> each.archivedAt().isPresent())
                .map(KnownParty::id)
                .toList());
        return new Page<>(found, ids.next()).map(each -> view(each, holders.get(each.id())));
    }

    List<PartyView> offered(PartyRole role, String typed, int most) {
        return page(
                        role,
                        ListQuery.of(PartyTab.CURRENT, PartySort.NAME, false, most)
                                .withSearch(typed))
                .items();
    }

    String nextNumber(PartyRole role) {
        return numbers.nextFree(role);
    }

    PartyView get(PartyRole role, UUID id) {
        KnownParty party = parties.find(role, id).orElseThrow(NotFound::create);
        return party.archivedAt().isEmpty()
                ? view(party)
                : view(party, merges.holders(List.of(id)).get(id));
    }

    PartyView create(PartyRole role, SaveParty command) {
        PartyFacts nothing = PartyFacts.named("-");
        PartyFacts facts = checked(command, nothing);
        warnings.ask(role, null, nothing, facts, command.confirmed());
        KnownParty party = KnownParty.of(role, facts, clock.instant());
        changes.write(() -> parties.add(party));
        return view(party);
    }

    PartyView change(PartyRole role, UUID id, long version, SaveParty command) {
        KnownParty party = seen(role, id, version);
        PartyFacts before = party.facts();
        PartyFacts facts = checked(command, before);
        warnings.ask(role, id, before, facts, command.confirmed());
        party.change(facts, clock.instant());
        changes.write();
        return view(party);
    }

    void archive(PartyRole role, UUID id, long version) {
        seen(role, id, version).archive(clock.instant());
        changes.write();
    }

    PartyView restore(PartyRole role, UUID id, long version) {
        KnownParty party = seen(role, id, version);
        party.restore(clock.instant());
        changes.write();
        return view(party);
    }

    private KnownParty seen(PartyRole role, UUID id, long version) {
        KnownParty party = parties.find(role, id).orElseThrow(NotFound::create);
        Changes.requireSeen(party.version(), version);
        UUID holder = merges.holders(List.of(id)).get(id);
        if (holder != null) {
            throw PartyMerging.merged(holder);
        }
        return party;
    }

    /** The facts of the command; what it does not carry stays as it was. */
    private PartyFacts checked(SaveParty command, PartyFacts before) {
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
        PartyOwn own = PartyChecks.own(checks, command.own(), before);
        return checks.finish(
                NAMES,
                () -> new PartyFacts(
                        text(own.number()),
                        text(command.name()),
                        text(command.legalName()),
                        address(command.email()),
                        text(command.phone()),
                        text(command.language()),
                        text(command.currency()),
                        PartyChecks.stripped(command.address()),
                        PartyChecks.stripped(command.taxIds()),
                        contacts(command.contacts()),
                        text(own.buyerReference()),
                        own.dueDays(),
                        lines(own.notes()),
                        more,
                        own.habits()));
    }

    private static List<ContactFacts> contacts(List<ContactView> contacts) {
        return contacts.stream()
                .map(each -> new ContactFacts(
                        text(each.name()),
                        text(each.role()),
                        address(each.email()),
                        text(each.phone()),
                        each.receives()))
                .toList();
    }

    static PartyView view(KnownParty party) {
        return view(party, null);
    }

    private static PartyView view(KnownParty party, @Nullable UUID mergedInto) {
        PartyFacts facts = party.facts();
        return new PartyView(
                party.id(),
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
                                each.name(),
                                orNull(each.email()),
                                orNull(each.phone()),
                                orNull(each.role()),
                                each.receives()))
                        .toList(),
                facts.receivers(),
                party.archivedAt().isPresent(),
                party.createdAt(),
                party.version(),
                facts.more(),
                own(facts),
                mergedInto);
    }

    private static PartyOwn own(PartyFacts facts) {
        return new PartyOwn(
                orNull(facts.customerNumber()),
                orNull(facts.buyerReference()),
                facts.dueDays(),
                orNull(facts.notes()),
                facts.habits());
    }
}
