package now.billing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import now.billing.banking.BankState;
import now.billing.banking.BankTab;
import now.billing.banking.ImportState;
import now.billing.delivery.DeliveryState;
import now.billing.documents.records.HistoryType;
import now.billing.documents.recurring.RecurringState;
import now.billing.documents.recurring.RecurringTab;
import now.billing.documents.register.DocumentTab;
import now.billing.identity.Role;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.MailPart;
import now.billing.kernel.document.NumberPattern;
import now.billing.kernel.document.RecurringFacts;
import now.billing.kernel.schedule.DueDateRule;
import now.billing.kernel.schedule.RhythmUnit;
import now.billing.kernel.tax.TaxCategory;
import now.billing.organization.DocumentWords;
import now.billing.organization.RateSource;
import now.billing.payments.PaymentMethod;
import now.billing.receivables.LedgerEntry;
import now.billing.receivables.PaymentTab;
import now.billing.reminders.ReminderTab;
import now.billing.reporting.RelatedView;
import now.billing.web.payments.PaymentStanding;
import now.billing.web.support.Period;
import org.junit.jupiter.api.Test;

/** What a page says about a value of an enum has a text for every value. */
class EnumTextsTest {
    private static final Pattern SAID = Pattern.compile("t\\['([\\w.-]+\\.)'\\.concat\\(");

    /** The values after each prefix that a page completes; a list is empty only under a tab that restricts it. */
    private static final Map<String, Set<? extends Enum<?>>> SPOKEN = Map.ofEntries(
            Map.entry("payments.none.", EnumSet.complementOf(EnumSet.of(PaymentTab.ALL))),
            Map.entry("payments.none.hint.", EnumSet.complementOf(EnumSet.of(PaymentTab.ALL))),
            Map.entry(
                    "bill.none.",
                    EnumSet.of(DocumentTab.DRAFT, DocumentTab.OPEN, DocumentTab.OVERDUE, DocumentTab.PAID)),
            Map.entry(
                    "bill.none.hint.",
                    EnumSet.of(DocumentTab.DRAFT, DocumentTab.OPEN, DocumentTab.OVERDUE, DocumentTab.PAID)),
            Map.entry("bank.file.state.", EnumSet.allOf(ImportState.class)),
            Map.entry("bank.none.", EnumSet.allOf(BankTab.class)),
            Map.entry("bank.none.hint.", EnumSet.allOf(BankTab.class)),
            Map.entry("bank.state.", EnumSet.allOf(BankState.class)),
            Map.entry("conditions.way.", EnumSet.allOf(DueDateRule.Counted.class)),
            Map.entry("contact.receives.", EnumSet.allOf(MailPart.class)),
            Map.entry("delivery.", EnumSet.allOf(DeliveryState.class)),
            Map.entry("look.kind.", Set.copyOf(DocumentWords.KINDS)),
            Map.entry("members.may.", EnumSet.allOf(Role.class)),
            Map.entry("payment.method.", EnumSet.allOf(PaymentMethod.class)),
            Map.entry("payment.state.", EnumSet.allOf(PaymentStanding.class)),
            Map.entry("period.", EnumSet.allOf(Period.Usual.class)),
            Map.entry("rates.source.", EnumSet.allOf(RateSource.class)),
            Map.entry("recurring.mode.", EnumSet.allOf(RecurringFacts.Mode.class)),
            Map.entry("recurring.mode.short.", EnumSet.allOf(RecurringFacts.Mode.class)),
            Map.entry("recurring.none.", EnumSet.complementOf(EnumSet.of(RecurringTab.ALL))),
            Map.entry("recurring.none.hint.", EnumSet.complementOf(EnumSet.of(RecurringTab.ALL))),
            Map.entry("recurring.state.", EnumSet.allOf(RecurringState.class)),
            Map.entry("recurring.unit.", EnumSet.allOf(RhythmUnit.class)),
            Map.entry("related.", EnumSet.allOf(RelatedView.Relation.class)),
            Map.entry("reminder.none.", EnumSet.allOf(ReminderTab.class)),
            Map.entry("reminder.none.hint.", EnumSet.allOf(ReminderTab.class)),
            Map.entry("role.", EnumSet.allOf(Role.class)),
            Map.entry("series.kind.", EnumSet.allOf(DocumentKind.class)),
            Map.entry("series.reset.", EnumSet.allOf(NumberPattern.Reset.class)),
            Map.entry("statement.kind.", EnumSet.allOf(LedgerEntry.Type.class)),
            Map.entry("timeline.", EnumSet.allOf(HistoryType.class)),
            Map.entry("tax.category.", EnumSet.allOf(TaxCategory.class)));

    /** Words that are no enum: their classes choose among few of their own. */
    private static final Set<String> WORDS = Set.of(
            "home.age.",
            "public.chip.",
            "public.closed.",
            "set-off.nothing.",
            "set-off.there.",
            "state.",
            "tools.made.");

    @Test
    void everyValueHasAText() {
        ResourceBundle texts = ResourceBundle.getBundle("now.billing.web.messages");
        List<String> missing = new ArrayList<>();
        SPOKEN.forEach((prefix, values) -> values.stream()
                .map(value -> prefix + value.name())
                .filter(key -> !texts.containsKey(key))
                .forEach(missing::add));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPrefixThatAPageCompletesIsKnownHere() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SourceTree.root().resolve("billing-web/src/main/webapp"))) {
            for (Path page :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                Matcher found = SAID.matcher(Files.readString(page));
                while (found.find()) {
                    said.add(found.group(1));
                }
            }
        }
        Set<String> known = new TreeSet<>(SPOKEN.keySet());
        known.addAll(WORDS);
        assertThat(said).isEqualTo(known);
    }
}
