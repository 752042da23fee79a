package now.billing.maintaining;

import static now.billing.maintaining.RecordChecks.orNull;
import static now.billing.maintaining.RecordChecks.text;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import now.billing.kernel.tax.TaxCategory;
import now.billing.maintaining.spi.PrintableText;
import now.billing.organization.TaxSetting;
import now.billing.organization.TaxSettingFacts;
import now.billing.organization.TaxSettings;

/** Tax rates offered in pickers. */
@Stateless
public class TaxRateRecords {
    static final ProblemCode REASON_FORBIDDEN = ProblemCode.of("tax.reason_forbidden");
    static final ProblemCode REASON_REQUIRED = ProblemCode.of("tax.reason_required");

    private static final Map<String, String> OUTSIDE_NAMES = Map.of("label", "name", "preferred", "preset");
    private static final Shape VATEX = Shape.of("VATEX-[A-Z]{2}(-[A-Z0-9]+)+", 60);

    @Inject
    private TaxSettings settings;

    @Inject
    private Changes changes;

    @Inject
    private PrintableText fonts;

    @Inject
    private Clock clock;

    @RolesAllowed({"settings.read", "invoice.draft", "bill.draft", "item.write"})
    public List<TaxRateView> list() {
        return settings.inUse().stream().map(TaxRateRecords::view).toList();
    }

    @RolesAllowed({"settings.read", "invoice.draft", "bill.draft", "item.write"})
    public TaxRateView get(UUID id) {
        return view(inUse(id));
    }

    @RolesAllowed("settings.write")
    public TaxRateView create(SaveTaxRate command) {
        int last = settings.inUse().stream()
                .mapToInt(each -> each.facts().position())
                .max()
                .orElse(0);
        TaxSetting setting = settings.add(TaxSetting.of(checked(command, last + 1), clock.instant()));
        changes.write();
        return view(setting);
    }

    @RolesAllowed("settings.write")
    public TaxRateView change(UUID id, long version, SaveTaxRate command) {
        TaxSetting setting = seen(id, version);
        setting.change(checked(command, setting.facts().position()), clock.instant());
        changes.write();
        settings.preferOnly(setting);
        return view(setting);
    }

    /** Takes the rate out of the choice; lines carry their own copy of it. */
    @RolesAllowed("settings.write")
    public void delete(UUID id, long version) {
        seen(id, version).archive(clock.instant());
        changes.write();
    }

    private TaxSetting seen(UUID id, long version) {
        TaxSetting setting = inUse(id);
        Changes.requireSeen(setting.version(), version);
        return setting;
    }

    private TaxSetting inUse(UUID id) {
        return settings.find(id).filter(found -> found.archivedAt().isEmpty()).orElseThrow(NotFound::create);
    }

    private TaxSettingFacts checked(SaveTaxRate command, int position) {
        RecordChecks checks = new RecordChecks(fonts)
                .drawable("name", command.name())
                .drawable("exemptionReason", command.exemptionReason());
        String reason = text(command.exemptionReason());
        String code = text(command.exemptionCode());
        TaxCategory category = command.rate().category();
        if (!code.isEmpty() && !VATEX.fits(code)) {
            checks.add("exemptionCode", ProblemCode.MALFORMED, "value", code, "expected", "VATEX-EU-…");
        }
        if (category.requiresReason() && reason.isEmpty() && code.isEmpty()) {
            checks.add("exemptionReason", REASON_REQUIRED, "category", category);
        }
        if (!category.requiresReason() && !(reason.isEmpty() && code.isEmpty())) {
            checks.add("exemptionReason", REASON_FORBIDDEN, "category", category);
        }
        return checks.finish(
                OUTSIDE_NAMES,
                () -> new TaxSettingFacts(
                        text(command.name()), command.rate(), reason, code, command.preset(), position));
    }

    private static TaxRateView view(TaxSetting setting) {
        TaxSettingFacts facts = setting.facts();
        return new TaxRateView(
                setting.id(),
                facts.label(),
                facts.rate(),
                orNull(facts.exemptionReason()),
                orNull(facts.exemptionCode()),
                facts.preferred(),
                setting.version());
    }
}
