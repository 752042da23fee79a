package now.billing.maintaining;

import static now.billing.maintaining.RecordChecks.lines;
import static now.billing.maintaining.RecordChecks.orNull;
import static now.billing.maintaining.RecordChecks.text;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.catalog.Item;
import now.billing.catalog.ItemFacts;
import now.billing.catalog.ItemSort;
import now.billing.catalog.ItemTab;
import now.billing.catalog.Items;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.spi.PrintableText;
import now.billing.organization.TaxSetting;
import now.billing.organization.TaxSettings;

/** Items. */
@Stateless
public class ItemRecords {
    private static final Map<String, String> OUTSIDE_NAMES = Map.of("itemNumber", "code", "price", "unitPrice");

    @Inject
    private Items items;

    @Inject
    private TaxSettings taxSettings;

    @Inject
    private Changes changes;

    @Inject
    private PrintableText fonts;

    @Inject
    private Clock clock;

    @RolesAllowed("item.read")
    public Page<ItemView> page(ListQuery<ItemTab, ItemSort> query) {
        return items.page(query).map(this::view);
    }

    /** Counts over the whole list. */
    @RolesAllowed("item.read")
    public ListTotals<ItemTab> totals(ListQuery<ItemTab, ItemSort> query) {
        return ListTotals.of(query.counts(List.of(ItemTab.values()), each -> items.count(each, ListTotals.CAP)));
    }

    @RolesAllowed("item.read")
    public ItemView get(UUID id) {
        return view(items.find(id).orElseThrow(NotFound::create));
    }

    @RolesAllowed("item.write")
    public ItemView create(SaveItem command) {
        Item item = items.add(Item.of(checked(command), clock.instant()));
        changes.write();
        return view(item);
    }

    @RolesAllowed("item.write")
    public ItemView change(UUID id, long version, SaveItem command) {
        Item item = seen(id, version);
        item.change(checked(command), clock.instant());
        changes.write();
        return view(item);
    }

    /** Archived items stay on their documents but are no longer offered. */
    @RolesAllowed("item.write")
    public void archive(UUID id, long version) {
        seen(id, version).archive(clock.instant());
        changes.write();
    }

    @RolesAllowed("item.write")
    public ItemView restore(UUID id, long version) {
        Item item = seen(id, version);
        item.restore(clock.instant());
        changes.write();
        return view(item);
    }

    private Item seen(UUID id, long version) {
        Item item = items.find(id).orElseThrow(NotFound::create);
        Changes.requireSeen(item.version(), version);
        return item;
    }

    private ItemFacts checked(SaveItem command) {
        RecordChecks checks = new RecordChecks(fonts)
                .drawable("name", command.name())
                .drawable("description", command.description())
                .drawable("code", command.code());
        if (!command.unitPrice().currency().equals(command.currency())) {
            checks.add(
                    "unitPrice",
                    ProblemCode.WRONG_CURRENCY,
                    "value",
                    command.unitPrice().currency());
        }
        return checks.finish(
                OUTSIDE_NAMES,
                () -> new ItemFacts(
                        text(command.code()),
                        text(command.name()),
                        lines(command.description()),
                        command.unit(),
                        command.unitPrice(),
                        PriceBasis.NET,
                        command.tax()));
    }

    private ItemView view(Item item) {
        ItemFacts facts = item.facts();
        TaxRate tax = facts.usualTax()
                .or(() -> taxSettings.preferred().map(TaxSetting::rate))
                .orElse(TaxRate.standard("20"));
        return new ItemView(
                item.id(),
                facts.name(),
                orNull(facts.description()),
                orNull(facts.itemNumber()),
                facts.unit(),
                facts.price(),
                facts.price().currency(),
                tax,
                item.archivedAt().isPresent(),
                item.createdAt(),
                item.version());
    }
}
