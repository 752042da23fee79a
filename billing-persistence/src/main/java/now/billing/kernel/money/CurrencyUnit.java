package now.billing.kernel.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;

/**
 * A currency of ISO 4217 that a document can be written in (BT-5). The table is ours and not the JDK's, so that an
 * issued document does not change its decimals with a Java update.
 *
 * @param code three letters
 * @param minorDigits decimals of an amount: 0, 2 or 3
 */
public record CurrencyUnit(String code, int minorDigits) implements Serializable {

    private static final String NO_DECIMALS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
    private static final String THREE_DECIMALS = "BHD IQD JOD KWD LYD OMR TND";
    private static final String TWO_DECIMALS = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL "
            + "BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD "
            + "EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF "
            + "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD "
            + "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK "
            + "NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK "
            + "SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD "
            + "TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG";

    /** Smallest amount that can be paid in cash, where it is coarser than the minor unit. */
    private static final Map<String, BigDecimal> CASH_STEPS = Map.of(
            "CHF", new BigDecimal("0.05"),
            "SEK", BigDecimal.ONE,
            "NOK", BigDecimal.ONE,
            "DKK", new BigDecimal("0.50"),
            "HUF", new BigDecimal("5"),
            "CZK", BigDecimal.ONE,
            "AUD", new BigDecimal("0.05"),
            "NZD", new BigDecimal("0.10"),
            "CAD", new BigDecimal("0.05"));

    private static final Map<String, CurrencyUnit> KNOWN = table();

    public CurrencyUnit {
        if (code.length() != 3 || minorDigits < 0 || minorDigits > 3) {
            throw new IllegalArgumentException("not a currency: " + code + " with " + minorDigits + " decimals");
        }
    }

    /**
     * The currency of this code.
     *
     * @throws InvalidInput {@code input.unknown_code} if ISO 4217 has no such active currency
     */
    public static CurrencyUnit of(String code) {
        return find(code)
                .orElseThrow(() -> InvalidInput.value(ProblemCode.UNKNOWN_CODE, "value", code, "list", "ISO 4217"));
    }

    public static Optional<CurrencyUnit> find(String code) {
        return Optional.ofNullable(KNOWN.get(code));
    }

    /** All currencies, by code. */
    public static List<CurrencyUnit> all() {
        return KNOWN.values().stream()
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }

    /** The smallest amount: 0.01 for EUR, 1 for JPY, 0.001 for TND. */
    public BigDecimal minorUnit() {
        return BigDecimal.ONE.movePointLeft(minorDigits);
    }

    /** The step to which a payable amount can be rounded for cash; the minor unit where there is no coarser one. */
    public BigDecimal cashStep() {
        return CASH_STEPS.getOrDefault(code, minorUnit());
    }

    private static Map<String, CurrencyUnit> table() {
        Map<String, CurrencyUnit> units = new LinkedHashMap<>();
        enter(units, NO_DECIMALS, 0);
        enter(units, TWO_DECIMALS, 2);
        enter(units, THREE_DECIMALS, 3);
        return Map.copyOf(units);
    }

    private static void enter(Map<String, CurrencyUnit> units, String codes, int minorDigits) {
        for (String code : codes.split(" ", -1)) {
            units.put(code, new CurrencyUnit(code, minorDigits));
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
