package now.billing.reconciling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import now.billing.banking.BankFacts;
import now.billing.banking.BankImport;
import now.billing.banking.BankImports;
import now.billing.banking.BankSettings;
import now.billing.banking.BankTransactions;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reconciling.reading.StatedEntry;
import now.billing.reconciling.reading.StatementReader;

/**
 * Reads a file that waits, twice: first all of it, so that one that is broken or of a foreign account leaves
 * nothing; then
 * entry by entry, some in each short transaction. Begun again by another node it finds what it added before (ADR 0108).
 */
@Dependent
public class BankReading {
    private static final Logger LOG = Logger.getLogger(BankReading.class.getName());

    static final ProblemCode EMPTY = ProblemCode.of("bank_file.empty");

    static final ProblemCode BROKEN = ProblemCode.of("bank_file.broken");

    /** How long a node that reads may be silent before another one goes on. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Facts that are written together; an entry's stay together. */
    private static final int AT_ONCE = 200;

    private static final int ATTEMPTS = 5;
    private static final int ATTEMPTS_WITH_BOOKING = 10;

    private final BankImports imports;
    private final BankTransactions transactions;
    private final BankSettings settings;
    private final CertainBooking booking;
    private final Clock clock;

    @Inject
    BankReading(
            BankImports imports,
            BankTransactions transactions,
            BankSettings settings,
            CertainBooking booking,
            Clock clock) {
        this.imports = imports;
        this.transactions = transactions;
        this.settings = settings;
        this.booking = booking;
        this.clock = clock;
    }

    /** Runs a step in a transaction of its own. */
    public interface Steps {
        <T> T run(Supplier<T> step);
    }

    /** Thrown through a reader when somebody stopped the file meanwhile. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads the next file, if one waits, and books what is certain where that is wanted.
     *
     * @return the file that was read, stopped or refused
     */
    public Optional<BankImport> next(Steps steps) {
        Optional<BankImport> claimed = steps.run(() -> imports.claim(clock.instant(), until()));
        claimed.filter(file -> file.read() || read(file, steps)).ifPresent(file -> finish(file, steps));
        return claimed;
    }

    /** The file is done only after the booking: a node that dies in between leaves it to another one. */
    private void finish(BankImport file, Steps steps) {
        if (file.attempts() <= ATTEMPTS_WITH_BOOKING) {
            booking.byItself(steps, () -> imports.advance(file.id(), 0, 0, until()));
        } else {
            LOG.log(Level.WARNING, () -> "what is certain in file " + file.id() + " is left to a person");
        }
        steps.run(() -> {
            imports.done(file.id(), clock.instant());
            return true;
        });
    }

    private boolean read(BankImport file, Steps steps) {
        try {
            if (file.attempts() > ATTEMPTS) {
                throw InvalidInput.value(BROKEN);
            }
            OwnAccounts accounts = new OwnAccounts(steps.run(settings::accounts), file.accountId());
            int total = check(file, accounts, steps);
            if (!steps.run(() -> imports.counted(file.id(), total, until()))) {
                return false;
            }
            Batch batch = new Batch(file, accounts, steps);
            stated(file, steps, batch);
            batch.flush();
            return steps.run(() -> imports.wasRead(file.id(), clock.instant(), until()));
        } catch (InvalidInput refused) {
            Problem why = refused.problems().get(0);
            steps.run(() -> {
                imports.failed(file.id(), why, clock.instant());
                return true;
            });
        } catch (Stopped stopped) {
            LOG.log(Level.FINE, "stopped; what was read before stays, as whoever stopped it was told", stopped);
        }
        return false;
    }

    private int check(BankImport file, OwnAccounts accounts, Steps steps) {
        int[] count = {0};
        stated(file, steps, entry -> {
            accounts.of(entry);
            count[0]++;
        });
        if (count[0] == 0) {
            throw InvalidInput.value(EMPTY);
        }
        return count[0];
    }

    private void stated(BankImport file, Steps steps, Consumer<StatedEntry> sink) {
        InputStream bytes = new PartsInput(number -> steps.run(() -> imports.part(file.id(), number)));
        StatementReader.read(bytes, sink);
    }

    private Instant until() {
        return clock.instant().plus(PATIENCE);
    }

    /** Some entries that are written together. */
    private final class Batch implements Consumer<StatedEntry> {
        private final BankImport file;
        private final OwnAccounts accounts;
        private final Steps steps;
        private final BankEntries entries = new BankEntries();
        private final List<List<BankFacts>> waiting = new ArrayList<>();
        private int facts;

        Batch(BankImport file, OwnAccounts accounts, Steps steps) {
            this.file = file;
            this.accounts = accounts;
            this.steps = steps;
        }

        @Override
        public void accept(StatedEntry entry) {
            List<BankFacts> made = entries.of(accounts.of(entry), entry);
            waiting.add(made);
            facts += made.size();
            if (facts >= AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            boolean goesOn = steps.run(() -> write(file, waiting));
            waiting.clear();
            facts = 0;
            if (!goesOn) {
                throw new Stopped();
            }
        }
    }

    private boolean write(BankImport file, List<List<BankFacts>> entries) {
        settings.lock();
        List<BankFacts> fresh = fresh(entries);
        if (!imports.advance(file.id(), entries.size(), fresh.size(), until())) {
            return false;
        }
        if (!fresh.isEmpty()) {
            transactions.add(file.id(), fresh, clock.instant());
        }
        return true;
    }

    /** What of these is not known: an entry that came before, or only the sum of one whose transactions came before. */
    private List<BankFacts> fresh(List<List<BankFacts>> entries) {
        Map<String, List<BankFacts>> wanted = new LinkedHashMap<>();
        for (List<BankFacts> entry : entries) {
            String key = entry.get(0).accountId() + entry.get(0).entryKey();
            wanted.merge(key, entry, (first, other) -> isSum(first) ? other : first);
        }
        Map<UUID, Map<String, Integer>> known = new HashMap<>();
        Map<UUID, List<String>> keys = new HashMap<>();
        wanted.values()
                .forEach(entry -> keys.computeIfAbsent(entry.get(0).accountId(), each -> new ArrayList<>())
                        .add(entry.get(0).entryKey()));
        keys.forEach((account, some) -> known.put(account, transactions.known(account, some)));
        return wanted.values().stream()
                .filter(entry -> isNew(entry, known.getOrDefault(entry.get(0).accountId(), Map.of())))
                .map(Function.<Collection<BankFacts>>identity())
                .flatMap(Collection::stream)
                .toList();
    }

    private boolean isNew(List<BankFacts> entry, Map<String, Integer> known) {
        BankFacts first = entry.get(0);
        Integer part = known.get(first.entryKey());
        return part == null
                || part == 0 && !isSum(entry) && transactions.replaceSum(first.accountId(), first.entryKey());
    }

    private static boolean isSum(List<BankFacts> entry) {
        return entry.get(0).part() == 0;
    }
}
