package now.billing.maintaining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.access.boundary.CurrentCaller;
import now.billing.documents.drafts.Drafts;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.parties.ConditionsOfPayment;
import now.billing.parties.KnownParty;
import now.billing.parties.Parties;
import now.billing.parties.PartyMerges;
import now.billing.receivables.PartyLists;
import now.billing.receivables.Standings;
import now.billing.reminders.ReminderHold;
import now.billing.reminders.ReminderHolds;

/** Makes two entries of one party one, all at once (ADR 0099). */
@Dependent
class PartyMerging {
    static final ProblemCode MERGED = ProblemCode.of("party.merged");
    static final ProblemCode WITH_ITSELF = ProblemCode.of("party.merge_with_itself");
    static final ProblemCode ARCHIVED = ProblemCode.of("party.merge_archived");

    @Inject
    private Parties parties;

    @Inject
    private PartyMerges merges;

    @Inject
    private Drafts drafts;

    @Inject
    private Standings standings;

    @Inject
    private PartyLists lists;

    @Inject
    private ReminderHolds holds;

    @Inject
    private ConditionsOfPayment conditions;

    @Inject
    private Changes changes;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** That a party was merged before, with whom it was merged into. */
    static RuleViolated merged(UUID holder) {
        return RuleViolated.of(MERGED, "id", holder);
    }

    MergePreview preview(PartyRole role, UUID id, UUID into) {
        require(role, id, into);
        KnownParty from = party(role, id);
        return new MergePreview(
                PartyKeeping.view(from),
                PartyKeeping.view(party(role, into)),
                drafts.ofParty(id),
                lists.open(List.of(id)).getOrDefault(id, List.of()));
    }

    /** The locks: the turn of merges, accounts that the merged one holds, both accounts by id, the party, documents. */
    PartyView merge(PartyRole role, UUID id, UUID into) {
        require(role, id, into);
        merges.takeTurn();
        require(role, id, into);
        merges.holdMembers(id);
        boolean first = id.compareTo(into) < 0;
        parties.lockAccount(first ? id : into);
        parties.lockAccount(first ? into : id);
        merges.hold(id);
        KnownParty from = party(role, id);
        KnownParty left = party(role, into);
        if (left.archivedAt().isPresent()) {
            throw RuleViolated.of(ARCHIVED, "name", left.name());
        }
        Instant now = clock.instant();
        keepConditions(left, id, now);
        left.change(JoinedFacts.of(left.facts(), from.facts()), now);
        from.archive(now);
        changes.write();
        keepStopped(role, id, into, now);
        drafts.move(id, into, left.name());
        standings.move(id, into);
        merges.add(id, into, caller.get().actor(), now);
        return PartyKeeping.view(left);
    }

    /** Who is not to be reminded is not reminded under another id either. */
    private void keepStopped(PartyRole role, UUID id, UUID into, Instant now) {
        if (role != PartyRole.CUSTOMER) {
            return;
        }
        List<ReminderHold> before = holds.of(id);
        List<ReminderHold> after = holds.of(into);
        boolean stopped = !before.isEmpty() && before.get(0).stopped();
        if (stopped && (after.isEmpty() || !after.get(0).stopped())) {
            holds.add(ReminderHold.ofCustomer(
                    into, true, before.get(0).reason(), caller.get().actor(), now));
        }
    }

    /** Who has no conditions of payment of its own has those of the merged one. */
    private void keepConditions(KnownParty left, UUID merged, Instant now) {
        if (left.facts().dueDays() == null) {
            conditions.find(merged).ifPresent(each -> conditions.keep(left.id(), each.conditions(), 0, now));
        }
    }

    private void require(PartyRole role, UUID id, UUID into) {
        for (UUID each : List.of(id, into)) {
            if (!merges.isKnown(role, each)) {
                throw NotFound.create();
            }
        }
        if (id.equals(into)) {
            throw InvalidInput.of("into", WITH_ITSELF);
        }
        merges.holders(List.of(id, into)).values().stream().findFirst().ifPresent(holder -> {
            throw merged(holder);
        });
    }

    private KnownParty party(PartyRole role, UUID id) {
        return parties.find(role, id).orElseThrow(NotFound::create);
    }
}
