package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.document.Iban;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.maintaining.BankAccountRecords;
import now.billing.maintaining.BankAccountView;
import now.billing.maintaining.SaveBankAccount;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Settings of the bank accounts that customers pay into. */
@Named("banksPage")
@ViewScoped
public class BanksPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int COUNTRY_LETTERS = 2;

    @EJB
    private BankAccountRecords records;

    @Inject
    private Me me;

    private @Nullable UUID id;
    private long version;
    private @Nullable String name;
    private @Nullable String holder;
    private String currency = "";
    private @Nullable String iban;
    private @Nullable String bic;
    private @Nullable String bankName;
    private boolean preset;
    private transient @Nullable List<BankAccountView> list;

    public List<BankAccountView> getList() {
        List<BankAccountView> known = list;
        if (known == null) {
            known = records.list();
            list = known;
        }
        return known;
    }

    public void add() {
        id = null;
        name = null;
        holder = me.getOrganization().name();
        currency = me.getOrganization().currency().code();
        iban = null;
        bic = null;
        bankName = null;
        preset = getList().isEmpty();
    }

    public void edit(BankAccountView view) {
        id = view.id();
        version = view.version();
        name = view.name();
        holder = view.holder();
        currency = view.currency().code();
        iban = Texts.iban(view.iban());
        bic = view.bic();
        bankName = view.bankName();
        preset = view.preset();
    }

    public void save() {
        UUID known = id;
        if (known == null) {
            records.create(command());
        } else {
            records.change(known, version, command());
        }
        list = null;
        Notices.done("settings.saved");
        PrimeFaces.current().ajax().addCallbackParam("stored", true);
    }

    /** An IBAN begins with the country of its bank. */
    private SaveBankAccount command() {
        String account = Iban.compact(Objects.requireNonNullElse(iban, ""));
        String country = account.length() >= COUNTRY_LETTERS
                ? account.substring(0, COUNTRY_LETTERS)
                : me.getOrganization().country();
        return new SaveBankAccount(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(holder, ""),
                country,
                CurrencyUnit.of(currency),
                account,
                bic,
                bankName,
                preset);
    }

    public void delete(BankAccountView view) {
        records.delete(view.id(), view.version());
        list = null;
    }

    /** The record that is being changed; empty for a new one. */
    public String getRecord() {
        return id == null ? "" : id.toString();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public @Nullable String getIban() {
        return iban;
    }

    public void setIban(@Nullable String iban) {
        this.iban = iban;
    }

    public @Nullable String getBic() {
        return bic;
    }

    public void setBic(@Nullable String bic) {
        this.bic = bic;
    }

    public @Nullable String getBankName() {
        return bankName;
    }

    public void setBankName(@Nullable String bankName) {
        this.bankName = bankName;
    }

    public boolean isPreset() {
        return preset;
    }

    public void setPreset(boolean preset) {
        this.preset = preset;
    }
}
