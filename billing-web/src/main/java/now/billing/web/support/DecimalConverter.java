package now.billing.web.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people type them: {@code 1,234.50}, {@code 1.234,50}, {@code 1’234.50} and {@code 1234,5} are all
 * understood.
 */
@FacesConverter("billing.Decimal")
public class DecimalConverter implements Converter<BigDecimal> {
    private static final int MAX_LENGTH = 40;
    private static final int GROUP = 3;
    private static final int MAX_DECIMALS = 10;

    @Override
    public @Nullable BigDecimal getAsObject(FacesContext faces, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(plain(text, Texts.locale()));
        } catch (NumberFormatException wrong) {
            String words = Texts.say1("problem.input.number", text);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable BigDecimal value) {
        return value == null ? "" : typed(value, Texts.locale());
    }

    /** Without grouping, so that what is edited is what was typed. */
    public static String typed(BigDecimal value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(Math.max(0, Math.min(value.scale(), MAX_DECIMALS)));
        format.setMaximumFractionDigits(MAX_DECIMALS);
        return format.format(value);
    }

    /**
     * The last separator is the decimal one, unless it only groups: it comes more than once, or the locale groups
     * with it and
     * exactly three digits follow.
     */
    static String plain(String text, Locale locale) {
        String digits = text.strip().replaceAll("[\\s\\u00a0\\u202f'’%]", "").replace('\u2212', '-');
        if (digits.length() > MAX_LENGTH || !digits.matches("-?[0-9.,]+")) {
            throw new NumberFormatException("not a number");
        }
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return digits;
        }
        char last = point > comma ? '.' : ',';
        int at = Math.max(point, comma);
        boolean both = point >= 0 && comma >= 0;
        boolean repeated = digits.indexOf(last) != at;
        boolean grouping = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator() == last
                && digits.length() - at - 1 == GROUP;
        if (repeated || !both && grouping) {
            return digits.replace(".", "").replace(",", "");
        }
        return digits.substring(0, at).replace(".", "").replace(",", "") + "." + digits.substring(at + 1);
    }
}
