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
