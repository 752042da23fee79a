package now.billing.maintaining;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import now.billing.kernel.shape.Shape;

/**
 * VAT identification numbers by shape: the country's prefix (ISO 3166-1, EL for Greece; BR-CO-09), then what the
 * country writes after it, as VIES describes it. Whether a number was given to somebody, only the tax authority
 * knows.
 */
final class VatNumber {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST = 17;
    private static final Shape ANY = Shape.of("[A-Z]{2}[A-Z0-9+*.]{2,15}", LONGEST);

    private static final Map<String, Shape> AFTER_PREFIX = Map.ofEntries(
            shape("AT", "U\\d{8}"),
            shape("BE", "[01]\\d{9}"),
            shape("BG", "\\d{9,10}"),
            shape("CY", "\\d{8}[A-Z]"),
            shape("CZ", "\\d{8,10}"),
            shape("DE", "\\d{9}"),
            shape("DK", "\\d{8}"),
            shape("EE", "\\d{9}"),
            shape("EL", "\\d{9}"),
            shape("GR", "\\d{9}"),
            shape("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            shape("FI", "\\d{8}"),
            shape("FR", "[A-Z0-9]{2}\\d{9}"),
            shape("HR", "\\d{11}"),
            shape("HU", "\\d{8}"),
            shape("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
            shape("IT", "\\d{11}"),
            shape("LT", "(\\d{9}|\\d{12})"),
            shape("LU", "\\d{8}"),
            shape("LV", "\\d{11}"),
            shape("MT", "\\d{8}"),
            shape("NL", "[A-Z0-9+*]{12}"),
            shape("PL", "\\d{10}"),
            shape("PT", "\\d{9}"),
            shape("RO", "\\d{2,10}"),
            shape("SE", "\\d{12}"),
            shape("SI", "\\d{8}"),
            shape("SK", "\\d{10}"),
            shape("XI", "(\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})"),
            shape("GB", "(\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})"),
            shape("CH", "E?\\d{9}(MWST|TVA|IVA)?"));

    private VatNumber() {}

    /** Without blanks, dots and dashes, in capitals: as it is stored and printed. */
    static String compact(String text) {
        return text.replaceAll("[\\s.\\-/]", "").toUpperCase(Locale.ROOT);
    }

    static boolean isValid(String compact) {
        if (!ANY.fits(compact)) {
            return false;
        }
        String prefix = compact.substring(0, 2);
        Shape shape = AFTER_PREFIX.get(prefix);
        return shape == null ? COUNTRIES.contains(prefix) : shape.fits(compact.substring(2));
    }

    private static Map.Entry<String, Shape> shape(String prefix, String afterPrefix) {
        return Map.entry(prefix, Shape.of(afterPrefix, LONGEST));
    }
}
