package now.billing.storage.migration;

import java.util.regex.MatchResult;
import now.billing.kernel.digest.Sha256;
import now.billing.kernel.shape.Shape;

/**
 * One versioned script for tenants' schemas: {@code V007__add_purpose.sql}. In its text {@code ${role}} stands for the
 * tenant's role; tables carry no schema name.
 *
 * @param version 7 in the example; scripts run in this order
 * @param name the file's name
 * @param text what the file says
 */
public record Script(int version, String name, String text) {
    private static final Shape NAME = Shape.of("V(\\d{3,6})__[a-z0-9_]+\\.sql", 200);

    /** Reads the version from the file's name; an {@link IllegalArgumentException} names a file that has none. */
    public static Script of(String name, String text) {
        MatchResult named = NAME.match(name)
                .orElseThrow(() -> new IllegalArgumentException("a script is named V001__verb_noun.sql, not " + name));
        return new Script(Integer.parseInt(named.group(1)), name, text);
    }

    /** The text for one tenant. */
    String forRole(String role) {
        return text.replace("${role}", role);
    }

    /** The hex SHA-256 of the text, so that a script which changed after it ran is noticed. */
    public String checksum() {
        return Sha256.hex(text);
    }
}
