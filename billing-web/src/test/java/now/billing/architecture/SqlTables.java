package now.billing.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which package owns a table, and which tables a class names in its SQL (R23). SQL points where foreign keys point:
 * down. A noun names its own tables and those of nouns below it; what has to be read from above is a list that shows
 * much at once, and stands in {@link #READERS}.
 */
final class SqlTables {
    /** Every table and view of both schemas, by the package that owns it. */
    static final Map<String, Set<String>> OWNED = Map.ofEntries(
            Map.entry("storage.migration", Set.of("schema_migration")),
            // The view work_due asks the tables of many for a tenant's next work; tenancy reads nothing else of them.
            Map.entry("tenancy", Set.of("tenant", "housekeeping", "work_due", "reminder_work", "bank_work")),
            Map.entry(
                    "identity",
                    Set.of("user_account", "membership", "api_token", "setup_link", "known_browser", "invitation")),
            Map.entry("storage.keys", Set.of("key_canary")),
            Map.entry("credentials", Set.of("data_key", "credential")),
            Map.entry("messaging", Set.of("outbox_event", "outbox_consumption")),
            Map.entry("requests", Set.of("idempotency_record")),
            Map.entry(
                    "organization",
                    Set.of(
                            "organization",
                            "organization_tax_id",
                            "bank_account",
                            "document_words",
                            "tax_setting",
                            "image",
                            "number_series",
                            "exchange_rate",
                            "exchange_rate_day")),
            Map.entry(
                    "parties",
                    Set.of(
                            "party",
                            "party_tax_id",
                            "party_contact",
                            "party_account",
                            "party_member",
                            "party_merge",
                            "party_merge_turn",
                            "payment_conditions")),
            Map.entry("catalog", Set.of("item")),
            Map.entry(
                    "documents.records",
                    Set.of(
                            "document_event",
                            "document_link",
                            "issued_record",
                            "artifact",
                            "number_counter",
                            "estimate_answer",
                            "estimate_withdrawal",
                            "estimate_conversion",
                            "estimate_standing",
                            "bill_number",
                            "bill_cancellation")),
            Map.entry(
                    "documents.drafts",
                    Set.of(
                            "document",
                            "document_line",
                            "document_adjustment",
                            "document_exemption",
                            "deposit_deduction",
                            "deposit_release",
                            "credit_note",
                            "estimate",
                            "file_content",
                            "document_file",
                            "bill",
                            "attachment")),
            Map.entry("documents.margin", Set.of("document_note", "tag", "document_tag")),
            Map.entry("documents.recurring", Set.of("recurring", "recurring_slot")),
            Map.entry(
                    "delivery",
                    Set.of("delivery", "delivery_receiver", "delivery_file", "document_view", "document_reception")),
            Map.entry(
                    "payments", Set.of("payment", "payment_reversal", "refund", "bill_payment", "payment_conversion")),
            Map.entry(
                    "receivables",
                    Set.of(
                            "allocation",
                            "set_off",
                            "late_fee",
                            "early_discount",
                            "early_discount_tax",
                            "exchange_difference",
                            "document_standing",
                            "document_standing_drift",
                            "ledger_entry")),
            Map.entry("reminders", Set.of("reminder_setting", "reminder_level", "reminder_hold", "reminder")),
            Map.entry(
                    "banking",
                    Set.of("bank_setting", "bank_import", "bank_import_part", "bank_transaction", "bank_decision")),
            Map.entry("documents.register", Set.of("document_overview")),
            Map.entry(
                    "evidence",
                    Set.of(
                            "evidence_entry",
                            "evidence_pending",
                            "evidence_sealing",
                            "evidence_unsealed",
                            "tree_head")));

    /**
     * Who may name any table: the lists over all documents and the reports, which only read, and the migration and the
     * renewal of keys, which go over all tenants with the login of the launcher.
     */
    static final Set<String> READERS = Set.of("documents.register", "reporting", "storage.migration", "storage.keys");

    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|into|update|using|table)\\s+(?:only\\s+)?(?:\\w+\\.)?([a-z_]\\w*)"
                    + "((?:\\s+(?:as\\s+)?[a-z]\\w*)?(?:\\s*,\\s*(?:\\w+\\.)?[a-z_]\\w*(?:\\s+(?:as\\s+)?[a-z]\\w*)?)*)");
    private static final Pattern LISTED = Pattern.compile(",\\s*(?:\\w+\\.)?([a-z_]\\w*)");

    /** A source without it has no SQL, and parsing takes time. */
    private static final Pattern QUOTED =
            Pattern.compile("\"\"\"|\"[^\"\\n]*\\b(?:from|join|into|update|using|table)\\b", Pattern.CASE_INSENSITIVE);

    private SqlTables() {}

    /** The package that owns a table, below {@link Layers#ROOT}; nothing for another word. */
    static Optional<String> owner(String table) {
        return OWNED.entrySet().stream()
                .filter(each -> each.getValue().contains(table))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Of the words that a class of this package names, the tables that it may not name, each with its owner. */
    static Map<String, String> forbidden(String packageName, Set<String> named) {
        Map<String, String> found = new TreeMap<>();
        for (String table : named) {
            owner(table).filter(owner -> !mayName(packageName, owner)).ifPresent(owner -> found.put(table, owner));
        }
        return found;
    }

    private static boolean mayName(String packageName, String owner) {
        return packageName.equals(owner)
                || READERS.contains(packageName)
                || rank(owner) < rank(packageName) && rank(packageName) < Integer.MAX_VALUE;
    }

    /** Its place in the order of nouns; what reads from above stands above, and who is no noun owns nothing. */
    private static int rank(String packageName) {
        if (READERS.contains(packageName)) {
            return Layers.NOUN_RANKS.size();
        }
        for (int rank = 0; rank < Layers.NOUN_RANKS.size(); rank++) {
            if (!Collections.disjoint(Layers.NOUN_RANKS.get(rank), Layers.entriesOf(packageName))) {
                return rank;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The words of a source's texts that stand where SQL names a table. */
    static Set<String> named(String source) {
        Set<String> names = new TreeSet<>();
        if (!QUOTED.matcher(source).find()) {
            return names;
        }
        for (String text : texts(source)) {
            Matcher found = NAMED.matcher(text.toLowerCase(Locale.ROOT));
            while (found.find()) {
                names.add(found.group(1));
                LISTED.matcher(found.group(2)).results().forEach(each -> names.add(each.group(1)));
            }
        }
        return names;
    }

    /** The texts of a source; what is put together of several literals is one, with a gap for all else. */
    private static List<String> texts(String source) {
        List<String> texts = new ArrayList<>();
        try {
            SourceTree.parser(source).parse().iterator().next().accept(new Texts(), texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static final class Texts extends TreeScanner<Void, List<String>> {
        @Override
        public Void visitBinary(BinaryTree sum, List<String> texts) {
            List<String> pieces = new ArrayList<>();
            super.visitBinary(sum, pieces);
            texts.add(String.join("", pieces));
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, List<String> texts) {
            if (literal.getValue() instanceof String text) {
                texts.add(text);
            }
            return null;
        }
    }
}
