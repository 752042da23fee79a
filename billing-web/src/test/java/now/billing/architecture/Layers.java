package now.billing.architecture;

import java.util.List;
import java.util.stream.Stream;

/** The packages of the three layers, in their allowed order: what stands right may use what stands left. */
final class Layers {
    static final String ROOT = "now.billing.";

    /** Nouns by rank; packages of one rank do not use each other. */
    static final List<List<String>> NOUN_RANKS = List.of(
            List.of("json"),
            List.of("storage"),
            List.of("tenancy"),
            List.of("identity", "messaging", "requests", "credentials"),
            List.of("organization"),
            List.of("parties", "catalog"),
            List.of("documents.records", "documents.margin"),
            List.of("documents.drafts"),
            List.of("documents.recurring"),
            List.of("documents.register"),
            List.of("delivery", "payments"),
            List.of("receivables"),
            List.of("reminders", "banking"));

    /** What stands apart: everybody may use the kernel, rules of their own bind nouns, and the build alone joins. */
    static final List<String> APART = List.of("kernel", "evidence", "reseller", "joining");

    static final List<String> FLOW = List.of(
            "maintaining",
            "drafting",
            "issuing",
            "rendering",
            "tools",
            "sending",
            "collecting",
            "settling",
            "reconciling",
            "reminding",
            "reporting",
            "facade");

    static final List<String> SUPPORT = List.of("auditing", "access");
    static final List<String> CLOCKWORK = List.of("automating", "operating");
    static final List<String> SCREENS = List.of("web", "portal", "console", "rest", "security", "words");

    private Layers() {}

    /** The entry that a package belongs to by itself or by a package above it: one, or a rule of order is missing. */
    static List<String> entriesOf(String packageName) {
        return all().stream()
                .filter(name -> packageName.equals(name) || packageName.startsWith(name + "."))
                .toList();
    }

    /** Every package below {@link #ROOT}. */
    static List<String> all() {
        return Stream.of(NOUN_RANKS.stream().flatMap(List::stream).toList(), APART, FLOW, SUPPORT, CLOCKWORK, SCREENS)
                .flatMap(List::stream)
                .toList();
    }

    static String[] nouns() {
        return patterns(Stream.concat(NOUN_RANKS.stream().flatMap(List::stream), Stream.of("evidence", "reseller")));
    }

    static String[] verbs() {
        return patterns(Stream.of(FLOW, SUPPORT, CLOCKWORK).flatMap(List::stream));
    }

    static String[] screens() {
        return patterns(SCREENS.stream());
    }

    static String[] patterns(List<String> names) {
        return patterns(names.stream());
    }

    private static String[] patterns(Stream<String> names) {
        return names.map(name -> ROOT + name + "..").toArray(String[]::new);
    }
}
