package now.billing.web.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.text.NumberReader;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people of the organization type them ({@link NumberReader}). The field says how many decimals it has at
 * most, how many it shows, and what may stand beside the number; see {@code b:amount}. A currency and a kind that are
 * chosen beside it count as they are sent with it: the model still has those of before.
 */
@FacesConverter("billing.Decimal")
public class DecimalConverter implements Converter<BigDecimal> {
    private static final String OF_THE_CURRENCY = "currency";

    @Override
    public @Nullable BigDecimal getAsObject(FacesContext faces, UIComponent component, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new NumberReader(Me.current().getNumberStyle())
                    .read(text, decimals(faces, component), marks(faces, component))
                    .orElse(null);
        } catch (InvalidInput wrong) {
            String words = Notices.text(wrong.problems().get(0));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable BigDecimal value) {
        return value == null
                ? ""
                : Me.current().getNumberStyle().shortened(value, digits(faces, component, "shows", 0));
    }

    private static int decimals(FacesContext faces, UIComponent component) {
        return "PERCENT".equals(chosen(faces, component, attribute(component, "kindOf")))
                ? Percent.DECIMALS
                : digits(faces, component, "decimals", UnitPrice.DECIMALS);
    }

    private static int digits(FacesContext faces, UIComponent component, String name, int otherwise) {
        String given = attribute(component, name);
        if (given.equals(OF_THE_CURRENCY)) {
            return CurrencyUnit.find(currency(faces, component))
                    .map(CurrencyUnit::minorDigits)
                    .orElse(otherwise);
        }
        return given.isEmpty() ? otherwise : Integer.parseInt(given);
    }

    private static Set<String> marks(FacesContext faces, UIComponent component) {
        Set<String> marks = new LinkedHashSet<>();
        String own = attribute(component, "marks").strip();
        if (!own.isEmpty()) {
            marks.addAll(Set.of(own.split(" ")));
        }
        String currency = currency(faces, component);
        if (!currency.isEmpty()) {
            marks.addAll(CurrencyMarks.of(currency));
        }
        return marks;
    }

    private static String currency(FacesContext faces, UIComponent component) {
        String list = attribute(component, "currencyOf");
        return list.isEmpty() ? "" : chosen(faces, component, ":" + list);
    }

    /** What is chosen in a list of this request; nothing where the page has no such list. */
    private static String chosen(FacesContext faces, UIComponent component, String list) {
        if (list.isEmpty() || !(component.findComponent(list) instanceof UIInput input)) {
            return "";
        }
        String sent = faces.getExternalContext().getRequestParameterMap().get(input.getClientId(faces));
        return sent == null ? Objects.toString(input.getValue(), "") : sent;
    }

    private static String attribute(UIComponent component, String name) {
        return Objects.toString(component.getAttributes().get(name), "");
    }
}
