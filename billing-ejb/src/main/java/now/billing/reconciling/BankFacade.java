package now.billing.reconciling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.OwnTransaction;
import now.billing.banking.BankImport;
import now.billing.banking.BankImports;
import now.billing.banking.BankLists;
import now.billing.banking.BankSetting;
import now.billing.banking.BankSettings;
import now.billing.banking.BankSort;
import now.billing.banking.BankTab;
import now.billing.banking.BankTransaction;
import now.billing.banking.BankTransactions;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.list.ListTotals;
import now.billing.kernel.list.Page;
import now.billing.kernel.problem.Conflict;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Files of banks and what is in them, for whoever may. */
@Stateless
public class BankFacade {
    /** Of a file. */
    public static final int MOST_BYTES = Receiving.MOST_BYTES;

    /** Files that are shown. */
    public static final int LATEST = 20;

    /** Entries that one request looks at for what is certain. */
    public static final int LOOKED_AT_ONCE = 2_000;

    static final ProblemCode IMPORT_OVER = ProblemCode.of("bank_file.over");

    @Inject
    private Receiving receiving;

    @Inject
    private BankImports imports;

    @Inject
    private BankTransactions transactions;

    @Inject
    private BankLists lists;

    @Inject
    private BankSettings settings;

    @Inject
    private Suggesting suggesting;

    @Inject
    private Reconciling reconciling;

    @Inject
    private CertainBooking certain;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private BusinessTime time;

    /**
     * Keeps a file, to be read in the background; the same file again is the import that it was.
     *
     * @param name as whoever brings it calls it, or empty
     * @param account what a file is about that does not say it, or null
     */
    @RolesAllowed("bank-import.write")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public BankImport bring(InputStream bytes, String name, @Nullable UUID account) throws IOException {
        if (account != null) {
            own(() -> settings.accounts().stream()
                    .filter(each -> each.id().equals(account))
                    .findFirst()
                    .orElseThrow(NotFound::create));
        }
        UUID id = receiving.receive(bytes, name, account, this::own);
        return own(() -> imports.find(id).orElseThrow(NotFound::create));
    }

    @RolesAllowed({"payment.read", "bank-import.write"})
    public BankImport file(UUID id) {
        return imports.find(id).orElseThrow(NotFound::create);
    }

    /** The files that were brought last, the newest first. */
    @RolesAllowed("payment.read")
    public List<BankImport> files() {
        return imports.latest(LATEST);
    }

    /** Stops reading a file; what was read of it stays. */
    @RolesAllowed("bank-import.write")
    public BankImport cancel(UUID id) {
        BankImport file = file(id);
        if (!imports.cancel(id, time.now())) {
            throw RuleViolated.of(IMPORT_OVER, "value", file.state());
        }
        return file(id);
    }

    /** A page of entries, each with what it may be for. */
    @RolesAllowed("payment.read")
    public Page<BankEntry> page(ListQuery<BankTab, BankSort> query) {
        Page<BankTransaction> page = lists.page(query);
        Map<UUID, List<Suggestion>> found = suggesting.of(page.items());
        return page.map(each -> new BankEntry(each, found.getOrDefault(each.id(), List.of())));
    }

    /** How many entries stand where, and what those of the tab come to. */
    @RolesAllowed("payment.read")
    public ListTotals<BankTab> totals(ListQuery<BankTab, BankSort> query) {
        return new ListTotals<>(
                query.counts(List.of(BankTab.values()), each -> lists.count(each, ListTotals.CAP)),
                lists.sums(query),
                List.of());
    }

    @RolesAllowed({"payment.read", "payment.record", "bank-import.write"})
    public BankEntry get(UUID id) {
        BankTransaction one = transactions.find(id).orElseThrow(NotFound::create);
        return new BankEntry(one, suggesting.of(List.of(one)).getOrDefault(id, List.of()));
    }

    /** Records an entry as a payment. */
    @RolesAllowed("payment.record")
    public UUID match(UUID id, MatchTransaction command) {
        return reconciling.match(id, command);
    }

    /** Says why an entry is no customer's payment. */
    @RolesAllowed("bank-import.write")
    public void ignore(UUID id, String reason) {
        reconciling.ignore(id, reason);
    }

    /** Looks again at an entry that was ignored. */
    @RolesAllowed("bank-import.write")
    public void reopen(UUID id) {
        reconciling.reopen(id);
    }

    /** Reverses the payment that an entry was recorded as; the entry waits again. */
    @RolesAllowed("payment.reverse")
    public void undo(UUID id, String reason) {
        reconciling.undo(id, reason);
    }

    /**
     * Books what is certain among the next {@link #LOOKED_AT_ONCE} entries that nobody decided about.
     *
     * @param after the entry that an earlier answer says to go on after, or null
     */
    @RolesAllowed("payment.record")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CertainBooking.Booked bookCertain(@Nullable UUID after) {
        return certain.some(this::own, after, LOOKED_AT_ONCE);
    }

    @RolesAllowed({"payment.read", "payment.record"})
    public BankSetting setting() {
        return settings.get();
    }

    /** Says whether what is certain is booked by itself. */
    @RolesAllowed("payment.record")
    public BankSetting change(boolean bookCertain, long version) {
        if (!settings.change(bookCertain, version)) {
            throw Conflict.staleVersion();
        }
        return settings.get();
    }

    private <T> T own(Supplier<T> step) {
        return transaction.run(step::get);
    }
}
