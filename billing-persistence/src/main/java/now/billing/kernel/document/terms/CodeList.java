package now.billing.kernel.document.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists that a code can be of; what is in none of them is refused as unknown. */
public enum CodeList {
    /** No list. */
    ANY("", Set.of()),
    COUNTRY("ISO 3166-1", Set.of(Locale.getISOCountries())),
    /** What BT-3 may be; which of them depends on the kind of document. */
    DOCUMENT_TYPE("UNTDID 1001", "untdid-1001.txt"),
    /** When VAT becomes due (BT-8), in the codes of UBL and of CII. */
    TAX_POINT("UNTDID 2005 and 2475", "untdid-2005.txt"),
    /** What kind of thing an invoiced object is (scheme of BT-18, BT-128). */
    OBJECT("UNTDID 1153", "untdid-1153.txt"),
    /** What a note is about (BT-21). */
    NOTE_SUBJECT("UNTDID 4451", "untdid-4451.txt"),
    /** How is paid (BT-81). */
    PAYMENT_MEANS("UNTDID 4461", "untdid-4461.txt"),
    /** Which list of goods and services classifies an item (scheme of BT-158). */
    CLASSIFICATION("UNTDID 7143", "untdid-7143.txt"),
    /** Which register an identifier is from (scheme of BT-29, 30, 46, 47, 60, 61, 71, 157). */
    REGISTER("ISO 6523 ICD", "iso-6523.txt"),
    /** What kind of electronic address (scheme of BT-34, BT-49). */
    ELECTRONIC_ADDRESS("EAS", "eas.txt"),
    /** Why less is asked for (BT-98, BT-140). */
    ALLOWANCE_REASON("UNTDID 5189", "untdid-5189.txt"),
    /** Why more is asked for (BT-105, BT-145). */
    CHARGE_REASON("UNTDID 7161", "untdid-7161.txt"),
    /** Why no VAT is charged (BT-121). */
    VATEX("VATEX", "vatex.txt");

    private final String source;
    private final Set<String> codes;

    CodeList(String source, Set<String> codes) {
        this.source = source;
        this.codes = codes;
    }

    CodeList(String source, String file) {
        this(source, read(file));
    }

    public boolean has(String code) {
        return this == ANY || codes.contains(code);
    }

    /** All of it; none where every code is good. */
    public Set<String> codes() {
        return codes;
    }

    /** Who keeps the list. */
    public String source() {
        return source;
    }

    /** Codes between white space; what stands behind # is for people. */
    private static Set<String> read(String file) {
        try (InputStream in = CodeList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no list of codes: " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)#.*$", "");
            return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
