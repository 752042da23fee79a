package now.billing.kernel.document;

import java.math.BigInteger;
import java.util.Locale;
import now.billing.kernel.shape.Shape;

/**
 * What the payer of a document quotes (BT-83). Accounts in Switzerland and Liechtenstein want a structured reference
 * that banks carry through: a QR reference for a QR-IBAN, else a creditor reference (SIX, Implementation Guidelines
 * QR-bill 2.3, 4.2.2). Both are made of the number of the document.
 */
public final class PaymentReference {
    /** Digits of a QR reference before its check digit. */
    private static final int QR_DIGITS = 26;

    private static final int DECIMAL = 10;
    private static final int QR_GROUP = 5;
    private static final int LONGEST_TYPED = 100;
    private static final Shape QR = Shape.of("[0-9]{27}", QR_DIGITS + 1);
    private static final Shape CREDITOR = Shape.of("RF[0-9]{2}[A-Z0-9]{1,21}", 25);
    private static final Shape SWISS = Shape.of("(CH|LI)[0-9]{7}[A-Z0-9]{12}", 21);
    private static final Shape QR_IBAN = Shape.of("(CH|LI)[0-9]{2}3[01][0-9]{3}[A-Z0-9]{12}", 21);
    private static final Shape CREDITOR_PART = Shape.of("[A-Z0-9]{1,21}", 21);
    private static final BigInteger QR_LIMIT = BigInteger.TEN.pow(QR_DIGITS);

    /** The rows of the table of modulo 10, recursive, begin one after the other; the first one is this. */
    private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

    private PaymentReference() {}

    /**
     * The reference for an account and a number.
     *
     * @param iban of the account that is paid to
     * @param asked what the payer is asked to write; empty for the number
     * @return compact where it is structured
     */
    public static String of(String iban, String asked, DocumentNumber number) {
        String account = Iban.compact(iban);
        String typed = asked.length() > LONGEST_TYPED ? "" : Iban.compact(asked);
        if (isQrIban(account)) {
            return isQr(typed) ? typed : qr(number);
        }
        if (!asked.isBlank()) {
            return isCreditor(typed) ? typed : asked.strip();
        }
        String letters = letters(number);
        return isSwiss(account) && CREDITOR_PART.fits(letters) ? creditor(letters) : number.value();
    }

    /** Of a frozen document; what it was frozen with stays where its account can take it. */
    public static String of(PaymentInstructions account, DocumentNumber number) {
        return of(account.iban(), account.reference(), number);
    }

    /** Whether banks carry it through in a field of its own. */
    public static boolean isStructured(String compact) {
        return isQr(compact) || isCreditor(compact);
    }

    /** An account in Switzerland or Liechtenstein. */
    public static boolean isSwiss(String iban) {
        return SWISS.fits(iban) && Iban.isOne(iban);
    }

    /** An account that takes payments with a QR reference only: its bank's number is 30000 to 31999. */
    public static boolean isQrIban(String iban) {
        return QR_IBAN.fits(iban) && isSwiss(iban);
    }

    /** 27 digits of which the last one checks (modulo 10, recursive). */
    public static boolean isQr(String compact) {
        return QR.fits(compact) && check(compact.substring(0, QR_DIGITS)) == digit(compact, QR_DIGITS);
    }

    /** A reference of ISO 11649. */
    public static boolean isCreditor(String compact) {
        return CREDITOR.fits(compact) && Mod97.checks(compact);
    }

    /** In groups, as people read and type it; any other text stays as it is. */
    public static String grouped(String reference) {
        if (isQr(reference)) {
            StringBuilder groups = new StringBuilder(reference.substring(0, 2));
            for (int start = 2; start < reference.length(); start += QR_GROUP) {
                groups.append(' ').append(reference, start, start + QR_GROUP);
            }
            return groups.toString();
        }
        return isCreditor(reference) ? Iban.grouped(reference) : reference;
    }

    /** Two numbers that differ in a letter only differ here, too: a letter counts as two digits, A as 10. */
    private static String qr(DocumentNumber number) {
        StringBuilder said = new StringBuilder("0");
        letters(number).chars().forEach(each -> said.append(Character.digit(each, Character.MAX_RADIX)));
        String digits = new BigInteger(said.toString()).mod(QR_LIMIT).toString();
        String padded = "0".repeat(QR_DIGITS - digits.length()) + digits;
        return padded + check(padded);
    }

    private static String creditor(String letters) {
        return "RF" + Mod97.digits(letters, "RF") + letters;
    }

    private static String letters(DocumentNumber number) {
        StringBuilder letters = new StringBuilder();
        number.value()
                .toUpperCase(Locale.ROOT)
                .chars()
                .filter(each -> each >= '0' && each <= '9' || each >= 'A' && each <= 'Z')
                .forEach(each -> letters.append((char) each));
        return letters.toString();
    }

    private static int check(String digits) {
        int carry = 0;
        for (int at = 0; at < digits.length(); at++) {
            carry = CARRY[(carry + digit(digits, at)) % DECIMAL];
        }
        return (DECIMAL - carry) % DECIMAL;
    }

    private static int digit(String text, int at) {
        return Character.digit(text.charAt(at), DECIMAL);
    }
}
