package now.billing.storage;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads every statement text before the driver does and refuses what could change the role of the connection.
 *
 * <p>The database role keeps tenants apart as long as nobody changes it. Three doors lead there from inside a
 * statement:
 * a second statement behind a semicolon (the driver splits and runs both), a command such as {@code SET ROLE} or
 * {@code DO}, and a function that sets or runs something ({@code set_config}, {@code query_to_xml}). The guard closes
 * all three even where the database's administrator may not revoke those functions. It is a second line: the first is
 * that texts are constants (ADR 0012).
 */
public final class StatementGuard {
    private static final int REMEMBERED_TEXTS = 4096;
    private static final Set<String> FIRST_WORDS =
            Set.of("select", "insert", "update", "delete", "with", "values", "merge", "savepoint", "release");
    private static final Set<String> FORBIDDEN_WORDS = Set.of(
            "set_config",
            "authorization",
            "ts_stat",
            "ts_rewrite",
            "loread",
            "lowrite",
            "pg_stat_file",
            "cursor_to_xml");
    private static final Set<String> FORBIDDEN_PREFIXES = Set.of(
            "query_to_xml",
            "database_to_xml",
            "table_to_xml",
            "schema_to_xml",
            "dblink",
            "pg_read_",
            "pg_ls_",
            "lo_",
            "cursor_to_xml");

    private final Map<String, Boolean> read = new ConcurrentHashMap<>();

    /** Returns the text unchanged; a {@link SecurityException} names the reason where it is refused. */
    public String check(String text) {
        if (!read.containsKey(text)) {
            new Reading(text).run();
            if (read.size() < REMEMBERED_TEXTS) {
                read.put(text, Boolean.TRUE);
            }
        }
        return text;
    }

    /** One pass over one text: literals and comments are skipped, words and semicolons outside are looked at. */
    private static final class Reading {
        private final String text;
        private int at;
        private boolean first = true;

        Reading(String text) {
            this.text = text;
        }

        void run() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == ';') {
                    throw refused("a semicolon outside a literal");
                } else if (c == '\'') {
                    literal(false);
                } else if (c == '"') {
                    word(quotedName());
                } else if (c == '$') {
                    dollar();
                } else if (c == '-' && next() == '-') {
                    lineComment();
                } else if (c == '/' && next() == '*') {
                    blockComment();
                } else if (Character.isLetter(c) || c == '_') {
                    bareWord();
                } else {
                    at++;
                }
            }
            if (first) {
                throw refused("no statement");
            }
        }

        private char next() {
            return at + 1 < text.length() ? text.charAt(at + 1) : 0;
        }

        private void bareWord() {
            int start = at;
            while (at < text.length() && isWordPart(text.charAt(at))) {
                at++;
            }
            String word = text.substring(start, at).toLowerCase(Locale.ROOT);
            boolean quote = at < text.length() && text.charAt(at) == '\'';
            if (word.equals("u") && at < text.length() && text.charAt(at) == '&') {
                throw refused("a name or literal with Unicode escapes");
            } else if (word.equals("e") && quote) {
                literal(true);
            } else {
                word(word);
            }
        }

        private void word(String word) {
            if (first && !FIRST_WORDS.contains(word)) {
                throw refused("the command " + word);
            }
            first = false;
            if (FORBIDDEN_WORDS.contains(word) || FORBIDDEN_PREFIXES.stream().anyMatch(word::startsWith)) {
                throw refused("the word " + word);
            }
        }

        private void literal(boolean backslashEscapes) {
            at++;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '\\' && backslashEscapes) {
                    at += 2;
                } else if (c == '\'' && next() == '\'') {
                    at += 2;
                } else if (c == '\'') {
                    at++;
                    return;
                } else {
                    at++;
                }
            }
            throw refused("a literal without end");
        }

        private String quotedName() {
            int start = ++at;
            int end = text.indexOf('"', start);
            if (end < 0) {
                throw refused("a name without end");
            }
            at = end + 1;
            return text.substring(start, end);
        }

        private void dollar() {
            int end = at + 1;
            while (end < text.length() && isWordPart(text.charAt(end)) && text.charAt(end) != '$') {
                end++;
            }
            boolean parameter = Character.isDigit(next());
            if (!parameter && end < text.length() && text.charAt(end) == '$') {
                String tag = text.substring(at, end + 1);
                int close = text.indexOf(tag, end + 1);
                if (close < 0) {
                    throw refused("a literal without end");
                }
                at = close + tag.length();
            } else {
                at = end;
            }
        }

        private void lineComment() {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
        }

        private void blockComment() {
            int depth = 0;
            while (at < text.length()) {
                if (text.startsWith("/*", at)) {
                    depth++;
                    at += 2;
                } else if (text.startsWith("*/", at)) {
                    depth--;
                    at += 2;
                    if (depth == 0) {
                        return;
                    }
                } else {
                    at++;
                }
            }
            throw refused("a comment without end");
        }

        private static boolean isWordPart(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '$';
        }

        private SecurityException refused(String what) {
            return new SecurityException("statement refused: " + what);
        }
    }
}
