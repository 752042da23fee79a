package now.billing.web.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.terms.CodeList;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.document.terms.RecordField;
import now.billing.kernel.document.terms.ScopedIdentifier;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a declared term is written on a page.
 *
 * @param path its name in the JSON of what it stands in, with dots between
 * @param key of its label
 * @param longest UTF-16 code units
 * @param codes what can be chosen, or what is offered
 * @param rows the fields of each entry, where it is a list
 */
public record TermField(String path, String key, Look look, int longest, List<String> codes, List<TermField> rows) {
    private static final int LONG_LINE = 150;
    private static final int RATE_DECIMALS = 10;

    /** What is chosen from a list with words of its own: what an invoice is (BT-3), when VAT is due (BT-8). */
    private static final Map<CodeList, List<String>> OFFERED = Map.of(
            CodeList.DOCUMENT_TYPE, DocumentKind.INVOICE.typeCodes(),
            CodeList.TAX_POINT, List.of("3", "35", "432", "5", "29", "72"));

    /** What it is written in. */
    public enum Look {
        LINE,
        LINES,
        DATE,
        NUMBER,
        CHOICE,
        COUNTRY,
        CURRENCY,
        ACCOUNT,
        /** Shown, not written. */
        FIXED,
        /** Carried along without being shown. */
        HIDDEN,
        LIST
    }

    /** Whether it takes the whole width. */
    public boolean isWide() {
        return look == Look.LINES || look == Look.LIST || (look == Look.LINE && longest > LONG_LINE);
    }

    /** Digits after the sign, for the script. */
    public String getDecimals() {
        return key.endsWith("ate") ? String.valueOf(RATE_DECIMALS) : String.valueOf(Percent.DECIMALS);
    }

    static boolean isDecimal(RecordField field) {
        return field.type() == Percent.class || field.type() == BigDecimal.class || field.type() == Money.class;
    }

    static int decimals(RecordField field, CurrencyUnit currency) {
        if (field.type() == Money.class) {
            return currency.minorDigits();
        }
        return field.type() == Percent.class ? Percent.DECIMALS : RATE_DECIMALS;
    }

    /** The fields of a component: one, or those of the record that it is. */
    static List<TermField> of(RecordField field, String before, String keyBefore) {
        String path = before + field.name();
        String key = keyBefore + field.name();
        if (field.isList()) {
            return List.of(new TermField(path, key, Look.LIST, 0, List.of(), rows(field, key)));
        }
        if (field.nested().isEmpty()) {
            return List.of(leaf(field, path, key));
        }
        String inside = field.type() == PostalAddress.class ? "term.address." : key + ".";
        return field.nested().orElseThrow().fields().stream()
                .flatMap(each -> of(each, path + ".", inside).stream())
                .map(each -> field.type() == ScopedIdentifier.class ? each.scoped(key) : each)
                .toList();
    }

    private static List<TermField> rows(RecordField field, String key) {
        if (field.nested().isEmpty()) {
            return List.of(new TermField("", key, look(field), field.term().longest(), List.of(), List.of()));
        }
        return field.nested().orElseThrow().fields().stream()
                .flatMap(each -> of(each, "", key + ".").stream())
                .toList();
    }

    private static TermField leaf(RecordField field, String path, String key) {
        return new TermField(path, key, look(field), field.term().longest(), codes(field), List.of());
    }

    /** An identifier has the name of what it identifies. */
    private TermField scoped(String owner) {
        return new TermField(path, path.endsWith(".scheme") ? "term.scheme" : owner, look, longest, codes, rows);
    }

    /** The same with other choices. */
    TermField withCodes(List<String> others) {
        return new TermField(path, key, look, longest, others, rows);
    }

    /** The same in another look. */
    TermField in(Look other) {
        return new TermField(path, key, other, longest, codes, rows);
    }

    private static Look look(RecordField field) {
        if (field.type() == LocalDate.class) {
            return Look.DATE;
        }
        if (isDecimal(field)) {
            return Look.NUMBER;
        }
        if (field.type() == UUID.class) {
            return Look.ACCOUNT;
        }
        if (field.type() == CurrencyUnit.class) {
            return Look.CURRENCY;
        }
        if (field.term().codes() == CodeList.COUNTRY) {
            return Look.COUNTRY;
        }
        if (!codes(field).isEmpty()) {
            return Look.CHOICE;
        }
        return field.term().lines() ? Look.LINES : Look.LINE;
    }

    private static List<String> codes(RecordField field) {
        @Nullable Object[] words = field.type().getEnumConstants();
        if (words != null) {
            return List.of(words).stream()
                    .map(each -> String.valueOf(each).toUpperCase(Locale.ROOT))
                    .toList();
        }
        return OFFERED.getOrDefault(field.term().codes(), List.of());
    }
}
