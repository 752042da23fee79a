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
import java.util.Set;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.text.NumberReader;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people of the organization type them ({@link NumberReader}). The field says how many decimals it has at
 * most, how many it shows, and what may stand beside the number; see {@code b:amount}.
 */
@FacesConverter("billing.Decimal")
public class DecimalConverter implements Converter<BigDecimal> {
    @Override
    public @Nullable BigDecimal getAsObject(FacesContext faces, UIComponent component, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new NumberReader(Me.current().getNumberStyle())
                    .read(text, number(component, "decimals", UnitPrice.DECIMALS), marks(faces, component))
                    .orElse(null);
        } catch (InvalidInput wrong) {
            String words = Notices.text(wrong.problems().get(0));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable BigDecimal value) {
        return value == null ? "" : Me.current().getNumberStyle().shortened(value, number(component, "shows", 0));
    }

    private static int number(UIComponent component, String name, int otherwise) {
        Object given = component.getAttributes().get(name);
        return given == null || given.toString().isEmpty() ? otherwise : Integer.parseInt(given.toString());
    }

    /** The field's own, and the currency that is chosen beside it in the same request. */
    private static Set<String> marks(FacesContext faces, UIComponent component) {
        Set<String> marks = new LinkedHashSet<>();
        if (component.getAttributes().get("marks") instanceof String own) {
            marks.addAll(Set.of(own.isBlank() ? new String[0] : own.strip().split(" ")));
        }
        if (component.getAttributes().get("currencyOf") instanceof String list
                && !list.isEmpty()
                && faces.getViewRoot().findComponent(list) instanceof UIInput chosen) {
            Object sent = faces.getExternalContext().getRequestParameterMap().get(list);
            Object currency = sent == null ? chosen.getValue() : sent;
            marks.addAll(CurrencyMarks.of(String.valueOf(currency)));
        }
        return marks;
    }
}
