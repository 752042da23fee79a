package now.billing.automating;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.access.boundary.SystemIdentity;
import now.billing.organization.ExchangeRates;
import now.billing.tenancy.TenantCode;
import org.jspecify.annotations.Nullable;

/**
 * Has every tenant take over the rates of the European Central Bank, once a day of rates: each node fetches the file by
 * itself, and the unique row of the day lets one of them write it (ADR 0104). It runs beside the sweep, never in it: a
 * bank that does not answer keeps nobody waiting.
 */
@ApplicationScoped
public class BankRounds {
    private static final Logger LOG = Logger.getLogger(BankRounds.class.getName());
    private static final Duration AFTER_A_FILE = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(15);

    /** The calendar of the bank. */
    private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private BankClient client;

    @Inject
    private SystemIdentity system;

    @Inject
    private ExchangeRates rates;

    @Inject
    private Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();
    private final Set<TenantCode> served = new HashSet<>();
    private Instant nextFetch = Instant.EPOCH;
    private @Nullable BankFile latest;

    /** Starts a round unless one runs, and returns at once. */
    public void ask(Collection<TenantCode> tenants) {
        if (!client.isOn() || !running.compareAndSet(false, true)) {
            return;
        }
        List<TenantCode> all = List.copyOf(tenants);
        try {
            executor.execute(() -> {
                try {
                    round(all);
                } finally {
                    running.set(false);
                }
            });
        } catch (RejectedExecutionException stopping) {
            running.set(false);
            LOG.log(Level.FINE, "the node is stopping; the next start goes on", stopping);
        }
    }

    /** Only one at a time. */
    void round(List<TenantCode> tenants) {
        if (!clock.instant().isBefore(nextFetch)) {
            fetch();
        }
        BankFile file = latest;
        if (file != null) {
            tenants.stream().filter(each -> !served.contains(each)).forEach(each -> serve(each, file));
        }
    }

    private void fetch() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FRANKFURT);
        try {
            BankFile file = BankFile.read(client.fetch(), today);
            BankFile before = latest;
            if (before == null || !before.day().equals(file.day())) {
                served.clear();
            }
            latest = file;
            nextFetch = clock.instant().plus(AFTER_A_FILE);
        } catch (IOException | BankFile.Unreadable failure) {
            nextFetch = clock.instant().plus(AFTER_A_FAILURE);
            LOG.log(Level.WARNING, failure, () -> "no rates of the European Central Bank now; tried again later");
        }
    }

    private void serve(TenantCode tenant, BankFile file) {
        try {
            system.runFor(tenant, () -> rates.takeOver(file.day(), file.rates()));
            served.add(tenant);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "tenant " + tenant + " gets the rates of the bank later");
        }
    }
}
