package now.billing.rendering.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.shape.Shape;

/**
 * The number of a Swiss enterprise as its law writes it: CHE-123.456.788, with the letters of the VAT register in the
 * language of the paper where it is a VAT number (UIDG, MWSTG article 26).
 */
final class SwissUid {
    private static final int LONGEST = 30;
    private static final Shape UID =
            Shape.of("CHE[- ]?(\\d{3})[. ]?(\\d{3})[. ]?(\\d{3})(?: ?(MWST|TVA|IVA))?", LONGEST);

    private SwissUid() {}

    /** Empty for every other identifier. */
    static Optional<String> of(TaxIdentifier id, Locale language) {
        return UID.match(id.value().strip().toUpperCase(Locale.ROOT)).map(parts -> written(parts, id, language));
    }

    private static String written(MatchResult parts, TaxIdentifier id, Locale language) {
        String number = "CHE-" + parts.group(1) + "." + parts.group(2) + "." + parts.group(3);
        String register = parts.group(4);
        if (register == null && !id.scheme().equals(TaxIdentifier.VAT)) {
            return number;
        }
        return number + " " + (register == null ? register(language) : register);
    }

    private static String register(Locale language) {
        return switch (language.getLanguage()) {
            case "fr" -> "TVA";
            case "it" -> "IVA";
            default -> "MWST";
        };
    }
}
