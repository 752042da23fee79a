package now.billing.maintaining;

import static now.billing.maintaining.RecordChecks.orNull;
import static now.billing.maintaining.RecordChecks.text;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.problem.NotFound;
import now.billing.maintaining.spi.PrintableText;
import now.billing.organization.BankAccount;
import now.billing.organization.BankAccountFacts;
import now.billing.organization.BankAccounts;

/** Accounts that customers pay into. */
@Stateless
public class BankAccountRecords {
    private static final Map<String, String> OUTSIDE_NAMES = Map.of("label", "name", "preferred", "preset");

    @Inject
    private BankAccounts accounts;

    @Inject
    private Changes changes;

    @Inject
    private PrintableText fonts;

    @Inject
    private Clock clock;

    @RolesAllowed({"settings.read", "invoice.draft"})
    public List<BankAccountView> list() {
        return accounts.inUse().stream().map(BankAccountRecords::view).toList();
    }

    @RolesAllowed({"settings.read", "invoice.draft"})
    public BankAccountView get(UUID id) {
        return view(inUse(id));
    }

    @RolesAllowed("bank.write")
    public BankAccountView create(SaveBankAccount command) {
        BankAccount account = accounts.add(BankAccount.open(checked(command), clock.instant()));
        changes.write();
        return view(account);
    }

    @RolesAllowed("bank.write")
    public BankAccountView change(UUID id, long version, SaveBankAccount command) {
        BankAccount account = seen(id, version);
        account.change(checked(command), clock.instant());
        changes.write();
        accounts.preferOnly(account);
        return view(account);
    }

    /** Takes the account out of new documents; issued ones carry their own copy of it. */
    @RolesAllowed("bank.write")
    public void delete(UUID id, long version) {
        seen(id, version).archive(clock.instant());
        changes.write();
    }

    private BankAccount seen(UUID id, long version) {
        BankAccount account = inUse(id);
        Changes.requireSeen(account.version(), version);
        return account;
    }

    private BankAccount inUse(UUID id) {
        return accounts.find(id).filter(found -> found.archivedAt().isEmpty()).orElseThrow(NotFound::create);
    }

    private BankAccountFacts checked(SaveBankAccount command) {
        return new RecordChecks(fonts)
                .drawable("holder", command.holder())
                .drawable("bankName", command.bankName())
                .bic("bic", command.bic())
                .finish(
                        OUTSIDE_NAMES,
                        () -> new BankAccountFacts(
                                text(command.name()),
                                text(command.holder()),
                                text(command.bankName()),
                                text(command.country()).toUpperCase(Locale.ROOT),
                                command.currency(),
                                text(command.iban()),
                                text(command.bic()),
                                "",
                                command.preset()));
    }

    private static BankAccountView view(BankAccount account) {
        BankAccountFacts facts = account.facts();
        return new BankAccountView(
                account.id(),
                facts.label(),
                facts.holder(),
                facts.country(),
                facts.currency(),
                facts.iban(),
                orNull(facts.bic()),
                orNull(facts.bankName()),
                facts.preferred(),
                account.version());
    }
}
