package now.billing.access.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;

/**
 * What a new password must be: long, and not one that everybody tries first. No demands on kinds of characters; they
 * make
 * passwords worse (ASVS 6.2).
 */
public final class PasswordRules {
    /** Shortest and longest password, in characters. */
    public static final int MIN = 12;

    public static final int MAX = 128;

    static final ProblemCode TOO_SHORT = ProblemCode.of("password.too_short");
    static final ProblemCode TOO_COMMON = ProblemCode.of("password.too_common");

    private static final int DISTINCT_MIN = 5;
    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** Notes under {@code field} what is wrong with the password; {@code email} must not be the password. */
    public static void check(FieldProblems problems, String field, String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN) {
            problems.add(field, TOO_SHORT, "value", length, "limit", MIN);
        } else if (length > MAX) {
            problems.add(field, ProblemCode.TOO_LONG, "value", length, "limit", MAX);
        } else if (isCommon(password.toLowerCase(Locale.ROOT), email.strip().toLowerCase(Locale.ROOT))) {
            problems.add(field, TOO_COMMON);
        }
    }

    private static boolean isCommon(String password, String email) {
        String letters = password.replaceAll("[^\\p{L}\\p{N}]", "");
        return password.equals(email)
                || password.codePoints().distinct().count() < DISTINCT_MIN
                || COMMON.contains(password)
                || COMMON.contains(letters)
                || COMMON.contains(letters.replaceAll("[0-9]+$", ""));
    }

    private static Set<String> read() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is not beside its reader");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
