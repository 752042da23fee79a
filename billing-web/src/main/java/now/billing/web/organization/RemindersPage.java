package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.InvalidInput;
import now.billing.reminders.ReminderLevel;
import now.billing.reminders.ReminderSetting;
import now.billing.reminding.ReminderLevelRecords;
import now.billing.reminding.SaveReminderLevel;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Settings of reminding: whether it is on, and what is said how many days after the due date. */
@Named("remindersPage")
@ViewScoped
public class RemindersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ReminderLevelRecords records;

    private @Nullable UUID id;
    private long version;
    private @Nullable Integer days;
    private @Nullable String subject;
    private @Nullable String text;
    private @Nullable BigDecimal fee;
    private boolean automatic;
    private transient @Nullable List<ReminderLevel> list;
    private transient @Nullable ReminderSetting setting;
    private transient @Nullable CurrencyUnit currency;

    public List<ReminderLevel> getList() {
        List<ReminderLevel> known = list;
        if (known == null) {
            known = records.list();
            list = known;
        }
        return known;
    }

    public ReminderSetting getSetting() {
        ReminderSetting known = setting;
        if (known == null) {
            known = records.setting();
            setting = known;
        }
        return known;
    }

    /** Of the fees. */
    public CurrencyUnit getCurrency() {
        CurrencyUnit known = currency;
        if (known == null) {
            known = records.feeCurrency();
            currency = known;
        }
        return known;
    }

    /** Turns reminding on or off, as the person saw it. */
    public void turn() {
        boolean enabled = getSetting().enabled();
        setting = records.turn(!enabled, getSetting().version());
        Notices.done(enabled ? "reminders.turnedOff" : "reminders.turnedOn");
    }

    public void add() {
        id = null;
        days = null;
        subject = null;
        text = null;
        fee = null;
        automatic = false;
    }

    public void edit(ReminderLevel level) {
        id = level.id();
        version = level.version();
        days = level.facts().days();
        subject = level.facts().subject();
        text = level.facts().message();
        fee = level.facts().fee().amount();
        automatic = level.facts().automatic();
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

    private SaveReminderLevel command() {
        BigDecimal typed = fee;
        try {
            return new SaveReminderLevel(
                    days == null ? 0 : days,
                    subject,
                    text,
                    typed == null ? null : Money.typed(typed, getCurrency()),
                    automatic);
        } catch (InvalidInput wrong) {
            throw wrong.under("fee");
        }
    }

    public void delete(ReminderLevel level) {
        records.delete(level.id(), level.version());
        list = null;
    }

    /** The record that is being changed; empty for a new one. */
    public String getRecord() {
        return id == null ? "" : id.toString();
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable BigDecimal getFee() {
        return fee;
    }

    public void setFee(@Nullable BigDecimal fee) {
        this.fee = fee;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public void setAutomatic(boolean automatic) {
        this.automatic = automatic;
    }
}
