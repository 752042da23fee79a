package now.billing.kernel.document.terms;

import java.util.Locale;
import java.util.Set;

/** The lists that a code can be of; what is in none of them is refused as unknown. */
public enum CodeList {
    /** No list. */
    ANY(Set.of()),
    /** ISO 3166-1, two letters. */
    COUNTRY(Set.of(Locale.getISOCountries())),
    /** UNTDID 1001 as an invoice or credit note may carry it (BT-3); which of them depends on the kind. */
    DOCUMENT_TYPE(Set.of("326", "380", "381", "384", "386", "389", "875", "876", "877", "310", "325")),
    /** UNTDID 2005 and 2475: when VAT becomes due (BT-8), in the codes of UBL and of CII. */
    TAX_POINT(Set.of("3", "35", "432", "5", "29", "72"));

    private final Set<String> codes;

    CodeList(Set<String> codes) {
        this.codes = codes;
    }

    public boolean has(String code) {
        return this == ANY || codes.contains(code);
    }

    /** Its codes; empty for {@link #ANY}. */
    public Set<String> codes() {
        return codes;
    }
}
