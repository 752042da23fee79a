package now.billing.rest.v1.reminders;

import java.time.LocalDate;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.Problem;
import now.billing.reminders.Remindable;
import now.billing.reminders.Reminder;
import now.billing.reminders.ReminderHold;
import now.billing.reminders.ReminderLevel;
import now.billing.reminders.ReminderRow;
import now.billing.reminders.ReminderSetting;
import now.billing.reminding.ReminderPreview;
import now.billing.reminding.SaveReminderLevel;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;

/** Reminders as JSON. */
final class ReminderJson {
    private ReminderJson() {}

    /** @param currency of the fee: that of the organization */
    static SaveReminderLevel readLevel(JsonInput in, CurrencyUnit currency) {
        in.passOver("id", "level", "feeCurrency", "version");
        SaveReminderLevel command = new SaveReminderLevel(
                in.whole("days", 0),
                in.textOrNull("subject"),
                in.textOrNull("text"),
                in.readOrNull("fee", text -> Money.parse(text, currency)),
                in.flag("automatic"));
        in.done();
        return command;
    }

    static JsonFields level(ReminderLevel level) {
        return new JsonFields()
                .put("id", level.id())
                .put("level", level.level())
                .put("days", level.facts().days())
                .put("subject", level.facts().subject())
                .put("text", level.facts().message())
                .put("fee", level.facts().fee().plain())
                .put("feeCurrency", level.facts().fee().currency())
                .put("automatic", level.facts().automatic())
                .put("version", level.version());
    }

    static JsonFields setting(ReminderSetting setting) {
        return new JsonFields().put("enabled", setting.enabled()).put("version", setting.version());
    }

    static JsonFields due(Remindable invoice, LocalDate today) {
        return new JsonFields()
                .put("invoiceId", invoice.ref().id())
                .put("number", invoice.number())
                .put("customerId", invoice.customerId())
                .put("customerName", invoice.customerName())
                .put("dueDate", invoice.dueOn())
                .put("daysLate", invoice.daysLate(today))
                .put("level", invoice.next())
                .put("automatic", invoice.automatic())
                .put("lastOn", invoice.remindedOn())
                .put("open", invoice.open().plain())
                .put("currency", invoice.open().currency());
    }

    static JsonFields preview(ReminderPreview preview) {
        return new JsonFields()
                .put("invoiceId", preview.invoice().ref().id())
                .put("number", preview.invoice().number())
                .put("level", preview.level())
                .put("date", preview.today())
                .put("dueDate", preview.dueOn())
                .put("daysLate", preview.days())
                .put("recipient", preview.recipient())
                .put("subject", preview.subject())
                .put("text", preview.message())
                .put("open", preview.invoice().open().plain())
                .put("earlierFees", preview.invoice().fees().plain())
                .put("fee", preview.fee().plain())
                .put("total", preview.total().plain())
                .put("currency", preview.total().currency())
                .put("expected", preview.digest());
    }

    static JsonFields reminder(ReminderRow row) {
        Reminder reminder = row.reminder();
        Problem problem = row.problem();
        return new JsonFields()
                .put("id", reminder.id())
                .put("invoiceId", reminder.document().id())
                .put("number", row.number())
                .put("customerId", reminder.customerId())
                .put("customerName", row.customerName())
                .put("level", reminder.level())
                .put("date", reminder.remindedOn())
                .put("dueDate", reminder.dueOn())
                .put("daysLate", reminder.days())
                .put("recipient", reminder.recipient())
                .put("subject", reminder.subject())
                .put("text", reminder.message())
                .put("open", reminder.open().plain())
                .put("earlierFees", reminder.earlierFees().plain())
                .put("fee", reminder.fee().plain())
                .put("total", reminder.total().plain())
                .put("currency", reminder.total().currency())
                .put("feeWaived", row.waived())
                .put("automatic", reminder.automatic())
                .put("deliveryId", row.delivery())
                .put("deliveryState", row.deliveryState())
                .put("cancelledBecause", problem == null ? null : problem.code())
                .put("createdAt", reminder.at());
    }

    static JsonFields hold(ReminderHold hold) {
        DocumentRef invoice = hold.document();
        return new JsonFields()
                .put("id", hold.id())
                .put("customerId", hold.customerId())
                .put("invoiceId", invoice == null ? null : invoice.id())
                .put("stopped", hold.stopped())
                .put("reason", hold.reason())
                .put("createdAt", hold.at());
    }
}
