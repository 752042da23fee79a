package now.billing.rendering.paper;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import now.billing.kernel.document.Iban;
import now.billing.kernel.document.Mod97;
import now.billing.kernel.shape.Shape;

/**
 * The content of the QR code that banking apps read as a SEPA credit transfer (EPC069-12, version 002, UTF-8;
 * "GiroCode"). It exists only for euro amounts and accounts in the SEPA area.
 */
public final class EpcCode {
    static final int MAX_BYTES = 331;
    static final int MAX_NAME = 70;
    static final int MAX_TEXT = 140;

    private static final BigDecimal SMALLEST = new BigDecimal("0.01");
    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");
    private static final Shape CREDITOR_REFERENCE = Shape.of("RF[0-9]{2}[A-Z0-9]{1,21}", 25);

    /** Countries of the SEPA scheme by the first letters of their IBANs (European Payments Council, EPC409-09). */
    private static final Set<String> SEPA = Set.of(
            "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR",
            "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
            "RS", "SE", "SI", "SK", "SM", "VA");

    private EpcCode() {}

    /**
     * @param currency ISO 4217 code
     * @param amount in whole euros and cents
     * @param bic may be empty
     * @param reference what the payer is to quote; an ISO 11649 reference goes to its own field
     * @return empty where the rules of the code do not allow one
     */
    public static Optional<String> of(
            String currency, BigDecimal amount, String holder, String iban, String bic, String reference) {
        String account = Iban.compact(iban);
        if (!"EUR".equals(currency)
                || amount.compareTo(SMALLEST) < 0
                || amount.compareTo(LARGEST) > 0
                || !isSepaIban(account)
                || holder.isBlank()) {
            return Optional.empty();
        }
        boolean structured = isCreditorReference(Iban.compact(reference));
        String payload = String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                Iban.compact(bic),
                shorten(holder, MAX_NAME),
                account,
                "EUR" + amount.stripTrailingZeros().toPlainString(),
                "",
                structured ? Iban.compact(reference) : "",
                structured ? "" : shorten(reference, MAX_TEXT));
        String trimmed = payload.stripTrailing();
        return trimmed.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES ? Optional.of(trimmed) : Optional.empty();
    }

    static boolean isSepaIban(String iban) {
        return Iban.isOne(iban) && SEPA.contains(iban.substring(0, 2));
    }

    private static boolean isCreditorReference(String reference) {
        return CREDITOR_REFERENCE.fits(reference) && Mod97.checks(reference);
    }

    private static String shorten(String text, int limit) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= limit) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, limit)).strip();
    }
}
