package now.billing.maintaining;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Check digits of the VAT numbers of the European Union, Northern Ireland, the United Kingdom and Switzerland: a number
 * that fails is nearly always a slip. It is a question and no refusal, because authorities have given numbers beyond
 * their own published rule.
 *
 * <p>Sources: the European Commission's VIES information on the algorithms of the member states (TAXUD/C4, "VAT
 * validation routines"); ISO/IEC 7064 (MOD 11,10 of Germany and Croatia, MOD 97-10 of the Netherlands since 2020); HMRC
 * on modulus 97 and 9755 for the United Kingdom; eCH-0097 for the Swiss UID; the registers of INSEE (SIREN) and of
 * Skatteverket (organisationsnummer, Luhn). Where a country has numbers without a published rule, such as the two
 * letters of some French keys, they pass.
 */
final class VatCheckDigits {
    private static final String SPANISH_PERSONS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SPANISH_BODIES = "JABCDEFGHI";
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final int[] CYPRIOT = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    private static final int[] BRITISH = {8, 7, 6, 5, 4, 3, 2};

    /** Each takes a number of the right structure, without the prefix. */
    private static final Map<String, Predicate<String>> RULES = Map.ofEntries(
            entry("AT", n -> (96 - luhnSum(n.substring(1, 8), 1)) % 10 == digit(n, 8)),
            entry("BE", n -> 97 - Integer.parseInt(n.substring(0, 8)) % 97 == Integer.parseInt(n.substring(8))),
            entry("BG", VatCheckDigits::bulgarian),
            entry("CH", VatCheckDigits::swiss),
            entry("CY", VatCheckDigits::cypriot),
            entry("CZ", VatCheckDigits::czech),
            entry("DE", VatCheckDigits::mod11And10),
            entry("DK", n -> sum(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
            entry("EE", n -> sum(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0),
            entry("EL", VatCheckDigits::greek),
            entry("GR", VatCheckDigits::greek),
            entry("ES", VatCheckDigits::spanish),
            entry("FI", n -> sum(n, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0),
            entry("FR", VatCheckDigits::french),
            entry("GB", VatCheckDigits::british),
            entry("XI", VatCheckDigits::british),
            entry("HR", VatCheckDigits::mod11And10),
            entry("HU", n -> sum(n, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0),
            entry("IE", VatCheckDigits::irish),
            entry("IT", n -> luhnSum(n, 1) % 10 == 0),
            entry("LT", VatCheckDigits::lithuanian),
            entry("LU", n -> Integer.parseInt(n.substring(0, 6)) % 89 == Integer.parseInt(n.substring(6))),
            entry("LV", VatCheckDigits::latvian),
            entry("MT", n -> sum(n, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0),
            entry("NL", VatCheckDigits::dutch),
            entry("PL", n -> sum(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(n, 9)),
            entry("PT", n -> orZero(11 - sum(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11) == digit(n, 8)),
            entry("RO", VatCheckDigits::romanian),
            entry("SE", n -> luhnSum(n.substring(0, 10), 0) % 10 == 0),
            entry("SI", VatCheckDigits::slovenian),
            entry("SK", n -> Long.parseLong(n) % 11 == 0));

    private VatCheckDigits() {}

    /** Whether the check digits of a number of a right structure fit; true where no rule is known. */
    static boolean fit(String compact) {
        Predicate<String> rule = RULES.get(compact.substring(0, 2));
        return rule == null || rule.test(compact.substring(2));
    }

    private static boolean bulgarian(String n) {
        if (n.length() == 9) {
            int first = sum(n, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
            return orZero(first < 10 ? first : sum(n, 3, 4, 5, 6, 7, 8, 9, 10) % 11) == digit(n, 8);
        }
        int other = 11 - sum(n, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return orZero(sum(n, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11) == digit(n, 9)
                || sum(n, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == digit(n, 9)
                || other % 11 == digit(n, 9);
    }

    private static boolean swiss(String typed) {
        String n = typed.startsWith("E") ? typed.substring(1) : typed;
        return (11 - sum(n, 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11 == digit(n, 8);
    }

    private static boolean cypriot(String n) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? CYPRIOT[digit(n, i)] : digit(n, i);
        }
        return 'A' + sum % 26 == n.charAt(8);
    }

    /** Companies have 8 digits, persons their birth number; older ones of 9 digits have no check digit. */
    private static boolean czech(String n) {
        return switch (n.length()) {
            case 8 -> (11 - sum(n, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == digit(n, 7);
            case 10 -> Long.parseLong(n.substring(0, 9)) % 11 % 10 == digit(n, 9);
            default -> true;
        };
    }

    private static boolean mod11And10(String n) {
        int product = 10;
        for (int i = 0; i < n.length() - 1; i++) {
            int sum = (digit(n, i) + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digit(n, n.length() - 1);
    }

    private static boolean greek(String n) {
        return sum(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(n, 8);
    }

    /** Persons (a digit first, or X, Y, Z of foreigners; K, L, M) end with a letter of 23, bodies with one of ten. */
    private static boolean spanish(String n) {
        char first = n.charAt(0);
        char last = n.charAt(8);
        int special = "XYZ".indexOf(first);
        if (Character.isDigit(first) || special >= 0) {
            String number = (special < 0 ? String.valueOf(first) : String.valueOf(special)) + n.substring(1, 8);
            return SPANISH_PERSONS.charAt(Integer.parseInt(number) % 23) == last;
        }
        int check = (10 - luhnSum(n.substring(1, 8), 0) % 10) % 10;
        boolean body = last == '0' + check || last == SPANISH_BODIES.charAt(check);
        boolean person =
                "KLM".indexOf(first) >= 0 && SPANISH_PERSONS.charAt(Integer.parseInt(n.substring(1, 8)) % 23) == last;
        return body || person;
    }

    /** Two digits of the key follow from the SIREN; keys with letters have a rule that is not published. */
    private static boolean french(String n) {
        if (!Character.isDigit(n.charAt(0)) || !Character.isDigit(n.charAt(1))) {
            return true;
        }
        return (12 + 3 * (Integer.parseInt(n.substring(2)) % 97)) % 97 == Integer.parseInt(n.substring(0, 2));
    }

    private static boolean british(String n) {
        if (n.startsWith("GD")) {
            return Integer.parseInt(n.substring(2)) < 500;
        }
        if (n.startsWith("HA")) {
            return Integer.parseInt(n.substring(2)) >= 500;
        }
        int sum = sum(n, BRITISH) + Integer.parseInt(n.substring(7, 9));
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    /** Older numbers have a letter or a sign in the second place, newer ones may have a second letter behind. */
    private static boolean irish(String n) {
        boolean old = !Character.isDigit(n.charAt(1));
        String number = old ? "0" + n.substring(2, 7) + n.charAt(0) : n.substring(0, 7);
        int behind = n.length() > 8 && n.charAt(8) != 'W' ? n.charAt(8) - 'A' + 1 : 0;
        return IRISH.charAt((sum(number, 8, 7, 6, 5, 4, 3, 2) + 9 * behind) % 23) == n.charAt(7);
    }

    private static boolean lithuanian(String n) {
        int last = n.length() - 1;
        int sum = 0;
        int again = 0;
        for (int i = 0; i < last; i++) {
            sum += digit(n, i) * (i % 9 + 1);
            again += digit(n, i) * ((i + 2) % 9 + 1);
        }
        return orZero(sum % 11 < 10 ? sum % 11 : again % 11) == digit(n, last);
    }

    /** Bodies begin with more than 3; persons have their code, which says nothing since it begins with 32. */
    private static boolean latvian(String n) {
        if (n.charAt(0) > '3') {
            return sum(n, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        }
        return n.startsWith("32") || (1 + sum(n, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == digit(n, 10);
    }

    /** The number of a citizen or company by 11, or since 2020 the whole with its letters by 97. */
    private static boolean dutch(String n) {
        boolean digits = n.substring(0, 9).chars().allMatch(Character::isDigit);
        if (digits && sum(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digit(n, 8)) {
            return true;
        }
        int rest = 0;
        for (char each : ("NL" + n).toCharArray()) {
            int value = each == '+' ? 36 : each == '*' ? 37 : Character.digit(each, 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest == 1;
    }

    private static boolean romanian(String n) {
        String padded = String.format(Locale.ROOT, "%010d", Long.parseLong(n));
        return sum(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == digit(padded, 9);
    }

    private static boolean slovenian(String n) {
        int check = 11 - sum(n, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check < 11 && check % 10 == digit(n, 7);
    }

    private static int orZero(int check) {
        return check > 9 ? 0 : check;
    }

    private static int sum(String n, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(n, i) * weights[i];
        }
        return sum;
    }

    /** As Luhn adds: every second digit doubled, from this place on, and by the sum of its digits. */
    private static int luhnSum(String n, int doubledFrom) {
        int sum = 0;
        for (int i = 0; i < n.length(); i++) {
            int value = i % 2 == doubledFrom % 2 ? 2 * digit(n, i) : digit(n, i);
            sum += value / 10 + value % 10;
        }
        return sum;
    }

    private static int digit(String n, int place) {
        return n.charAt(place) - '0';
    }
}
