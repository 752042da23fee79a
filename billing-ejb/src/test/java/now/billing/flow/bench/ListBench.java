package now.billing.flow.bench;

import jakarta.persistence.EntityManager;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import now.billing.documents.register.DocumentOverviews;
import now.billing.documents.register.DocumentSort;
import now.billing.documents.register.DocumentTab;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.list.ListQuery;
import now.billing.storage.TenantSql;
import now.billing.storage.migration.Scripts;
import now.billing.tenancy.TenantCode;
import now.billing.testing.ManyDocuments;
import now.billing.testing.TestDatabase;
import now.billing.testing.TestServer;
import now.billing.testing.UnitsOfWork;

/**
 * Processor time of one page of the invoice list, rows only, by the query behind screen and API: a tenant with 100,000
 * invoices against one with 1,000, in turns, in every order the list can be sorted in.
 */
public final class ListBench {
    private static final PrintStream OUT = System.out;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int SHORT = 1_000;
    private static final int LONG = 100_000;
    private static final int ROWS = 50;
    private static final int PER_ROUND = 10;
    private static final int WARM_UP_ROUNDS = 25;

    private final TestDatabase database = TestDatabase.fresh(TestServer.durable(), Scripts.ofTenant());

    /** Prints a line for each order: see {@link PairedRatio#line}; the argument is the number of rounds. */
    public static void main(String... arguments) {
        new ListBench().run(arguments.length == 0 ? 21 : Integer.parseInt(arguments[0]));
    }

    private void run(int rounds) {
        TenantCode few = tenant(SHORT);
        TenantCode many = tenant(LONG);
        try (UnitsOfWork units = new UnitsOfWork(database, 1)) {
            for (int i = 0; i < WARM_UP_ROUNDS; i++) {
                measure(units, few, DocumentSort.CREATED);
                measure(units, many, DocumentSort.CREATED);
            }
            for (DocumentSort by : DocumentSort.values()) {
                List<Long> longs = new ArrayList<>();
                List<Long> shorts = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    shorts.add(measure(units, few, by));
                    longs.add(measure(units, many, by));
                }
                OUT.println(PairedRatio.line(by.name(), longs, shorts, PER_ROUND));
            }
        }
    }

    private TenantCode tenant(int invoices) {
        TenantCode tenant = database.tenant();
        database.admin(ManyDocuments.script(tenant, invoices));
        return tenant;
    }

    private static long measure(UnitsOfWork units, TenantCode tenant, DocumentSort by) {
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        ListQuery<DocumentTab, DocumentSort> query = ListQuery.of(DocumentTab.ALL, by, true, ROWS);
        long backend = units.raw(tenant, ListBench::backend);
        Cpu start = Cpu.now(backend);
        for (int i = 0; i < PER_ROUND; i++) {
            int rows = units.as(
                    tenant,
                    sql -> new DocumentOverviews(sql)
                            .page(DocumentKind.INVOICE, query, today)
                            .items()
                            .size());
            if (rows != ROWS) {
                throw new IllegalStateException(rows + " rows");
            }
        }
        return Cpu.now(backend).since(start).total();
    }

    private static long backend(EntityManager entities) {
        return new TenantSql(entities)
                .row(row -> row.number("backend"), "select pg_backend_pid()::bigint as backend")
                .orElseThrow();
    }
}
