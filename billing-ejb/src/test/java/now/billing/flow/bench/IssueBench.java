package now.billing.flow.bench;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import now.billing.flow.Beans;
import now.billing.flow.Samples;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.CustomerRecords;
import now.billing.organization.Organization;
import now.billing.organization.Organizations;
import now.billing.storage.migration.Scripts;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import now.billing.testing.UnitsOfWork;

/**
 * Processor time of issuing an invoice of 20 lines: through the services, and by the least SQL that writes the same
 * rows. Both work on the same tenant of the same durable PostgreSQL, in turns; what counts is the median of the
 * rounds' ratios of client thread plus backend. Before measuring it is checked that the rows are the same.
 */
public final class IssueBench {
    private static final PrintStream OUT = System.out;
    private static final int PER_ROUND = 40;
    private static final int WARM_UP_ROUNDS = 250;
    private static final int LINES = 20;
    private static final int HALF = PER_ROUND / 2;

    private final TestDatabase database = TestDatabase.fresh(TestServer.durable(), Scripts.ofTenant());
    private final TenantCode tenant = database.tenant();

    private record Sample(Cpu draft, Cpu firstHalf, Cpu secondHalf) {
        Cpu issue() {
            return firstHalf.plus(secondHalf);
        }
    }

    private record Round(Sample service, Sample floor) {}

    /** Prints a line for each figure: see {@link PairedRatio#line}; the argument is the number of rounds. */
    public static void main(String... arguments) throws SQLException {
        new IssueBench().run(arguments.length == 0 ? 31 : Integer.parseInt(arguments[0]));
    }

    private void run(int rounds) throws SQLException {
        try (UnitsOfWork units = new UnitsOfWork(database, 1)) {
            Issuer service = new ServiceIssuer(units, tenant, found(units), content());
            UUID model = service.draft();
            service.issue(model);
            DraftTemplate template = StoredDraft.template(database.admin(), tenant, model);
            try (TightIssuer floor = new TightIssuer(database.app(), tenant, template)) {
                requireSameRows(model, floor);
                for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                    sample(service);
                    sample(floor);
                }
                requireSameRows(model, floor);
                List<Round> measured = new ArrayList<>();
                for (int i = 0; i < rounds; i++) {
                    measured.add(round(service, floor, i % 2 == 0));
                }
                print(measured);
            }
        }
    }

    private Round round(Issuer service, Issuer floor, boolean serviceFirst) {
        if (serviceFirst) {
            Sample first = sample(service);
            return new Round(first, sample(floor));
        }
        Sample first = sample(floor);
        return new Round(sample(service), first);
    }

    private void print(List<Round> rounds) {
        figure(
                "issue",
                rounds,
                each -> each.service.issue().total(),
                each -> each.floor.issue().total(),
                PER_ROUND);
        figure(
                "issue-client",
                rounds,
                each -> each.service.issue().client(),
                each -> each.floor.issue().client(),
                PER_ROUND);
        figure(
                "issue-server",
                rounds,
                each -> each.service.issue().server(),
                each -> each.floor.issue().server(),
                PER_ROUND);
        figure(
                "draft-and-issue",
                rounds,
                each -> each.service.issue().plus(each.service.draft).total(),
                each -> each.floor.issue().plus(each.floor.draft).total(),
                PER_ROUND);
        figure(
                "noise-service",
                rounds,
                each -> each.service.firstHalf.total(),
                each -> each.service.secondHalf.total(),
                HALF);
        figure(
                "noise-floor",
                rounds,
                each -> each.floor.firstHalf.total(),
                each -> each.floor.secondHalf.total(),
                HALF);
        OUT.println("rounds " + rounds.size() + " of " + PER_ROUND);
        OUT.println("database " + database.texts("show server_version").get(0));
    }

    private static void figure(
            String name, List<Round> rounds, Function<Round, Long> first, Function<Round, Long> second, int perRound) {
        OUT.println(PairedRatio.line(
                name,
                rounds.stream().map(first).toList(),
                rounds.stream().map(second).toList(),
                perRound));
    }

    private static Sample sample(Issuer issuer) {
        long backend = issuer.backend();
        Cpu start = Cpu.now(backend);
        List<UUID> drafts =
                IntStream.range(0, PER_ROUND).mapToObj(i -> issuer.draft()).toList();
        Cpu drafted = Cpu.now(backend);
        drafts.subList(0, HALF).forEach(issuer::issue);
        Cpu half = Cpu.now(backend);
        drafts.subList(HALF, PER_ROUND).forEach(issuer::issue);
        return new Sample(
                drafted.since(start), half.since(drafted), Cpu.now(backend).since(half));
    }

    private void requireSameRows(UUID model, Issuer floor) throws SQLException {
        UUID other = floor.draft();
        floor.issue(other);
        List<String> expected = StoredDraft.rows(database.admin(), tenant, model);
        List<String> actual = StoredDraft.rows(database.admin(), tenant, other);
        if (!expected.equals(actual)) {
            List<String> wanted = new ArrayList<>(expected);
            wanted.removeAll(actual);
            actual.removeAll(expected);
            throw new IllegalStateException("The rows differ: " + wanted + " against " + actual);
        }
    }

    private UUID found(UnitsOfWork units) {
        return units.as(tenant, sql -> {
            Beans beans = new Beans(sql, tenant, Clock.systemUTC());
            Instant now = Clock.systemUTC().instant();
            beans.bean(Organizations.class).found(Organization.found(Samples.organization(), now));
            return beans.bean(CustomerRecords.class).create(Samples.customer()).id();
        });
    }

    private static DocumentContent content() {
        List<ContentLine> lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(i -> ContentLine.of(
                        "Consulting, part " + i,
                        Quantity.parse(Integer.toString(i)),
                        UnitCode.HOUR,
                        UnitPrice.parse("12" + i % 10 + ".50", Samples.EUR),
                        TaxRate.standard(i % 4 == 0 ? "7" : "19")))
                .toList();
        return new DocumentContentBuilder(Samples.EUR)
                .lines(lines)
                // The service would write the day of issue into it, the floor does not.
                .deliveryDate(LocalDate.now())
                .notes("Thank you")
                .build();
    }
}
