package now.billing.maintaining;

import static now.billing.maintaining.RecordChecks.orNull;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.Look;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.text.Text;
import now.billing.maintaining.spi.PrintableText;
import now.billing.organization.BankAccountFacts;
import now.billing.organization.BankAccounts;
import now.billing.organization.Organization;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;

/** How documents look; those that were issued keep the look they were issued in. */
@Stateless
public class LookRecords {
    @Inject
    private Organizations organizations;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Changes changes;

    @Inject
    private PrintableText fonts;

    @Inject
    private Clock clock;

    @RolesAllowed({"settings.read", "invoice.read"})
    public LookView get() {
        return view(organizations.get());
    }

    @RolesAllowed("settings.write")
    public LookView save(SaveLook command) {
        Organization organization = organizations.get();
        Changes.requireSeen(organization.version(), command.version());
        organization.change(checked(command, organization.facts()), clock.instant());
        changes.write();
        return view(organization);
    }

    /**
     * The organization in a look that nobody saved, for whoever wants to see it.
     *
     * @throws now.billing.kernel.problem.InvalidInput where it cannot be saved as it is
     */
    @RolesAllowed("settings.read")
    public OrganizationFacts trying(SaveLook command) {
        return checked(command, organizations.facts());
    }

    private OrganizationFacts checked(SaveLook command, OrganizationFacts before) {
        List<String> footer = command.footer().stream().map(Text::typedLines).toList();
        Look look = new Look(command.layout(), command.font(), hidden(command.columns()), footer);
        FieldProblems found = new FieldProblems();
        look.check(found);
        RecordChecks checks = new RecordChecks(fonts)
                .readableOnWhite("accentColour", command.accentColour())
                .found(found);
        for (int i = 0; i < Look.FOOTER; i++) {
            checks.drawable("footer." + Look.PLACES.get(i), look.footer(i));
        }
        Branding.Paper paper = checks.paper("paper", command.paper(), before.paper());
        return checks.finish(Map.of(), () -> before.looking(command.accentColour(), paper, look));
    }

    private static Set<Look.Column> hidden(List<Look.Column> shown) {
        EnumSet<Look.Column> hidden = EnumSet.allOf(Look.Column.class);
        shown.forEach(hidden::remove);
        return hidden;
    }

    private LookView view(Organization organization) {
        OrganizationFacts facts = organization.facts();
        Look look = facts.look();
        BankAccountFacts account = accounts.inUse().stream()
                .map(each -> each.facts())
                .filter(each -> each.currency().equals(facts.currency()))
                .findFirst()
                .orElse(null);
        return new LookView(
                facts.accentColour(),
                facts.paper().name(),
                look.layout(),
                look.typeface(),
                Arrays.stream(Look.Column.values()).filter(look::shows).toList(),
                look.footer(),
                ProposedFooter.of(facts, account),
                orNull(facts.logoDigest()),
                facts.address().country(),
                organization.version());
    }
}
