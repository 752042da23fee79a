package now.billing.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * An account that customers pay to.
 *
 * <p>Life: opened → changed as often as needed → archived. Issued documents carry their own copy, so a change never
 * reaches them. Never deleted: drafts may still name it.
 */
@Entity
@Table(name = "bank_account")
public class BankAccount {
    @Id
    private UUID id;

    private String label;
    private String holder;

    @Column(name = "bank_name")
    private String bankName;

    @Column(name = "country_code")
    private String country;

    @Column(name = "currency_code")
    private String currency;

    private String iban;
    private String bic;

    @Column(name = "account_number")
    private String accountNumber;

    private boolean preferred;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    /** For persistence. */
    protected BankAccount() {}

    public static BankAccount open(BankAccountFacts facts, Instant at) {
        BankAccount account = new BankAccount();
        account.id = Ids.next();
        account.createdAt = at;
        account.change(facts, at);
        return account;
    }

    public void change(BankAccountFacts facts, Instant at) {
        label = facts.label();
        holder = facts.holder();
        bankName = facts.bankName();
        country = facts.country();
        currency = facts.currency().code();
        iban = facts.iban();
        bic = facts.bic();
        accountNumber = facts.accountNumber();
        preferred = facts.preferred();
        updatedAt = at;
    }

    /** Takes the account out of new documents. */
    public void archive(Instant at) {
        archivedAt = at;
        preferred = false;
        updatedAt = at;
    }

    public BankAccountFacts facts() {
        return new BankAccountFacts(
                label, holder, bankName, country, CurrencyUnit.of(currency), iban, bic, accountNumber, preferred);
    }

    public UUID id() {
        return id;
    }

    public Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
