package now.billing.web.support;

import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.List;
import java.util.Map;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Every input of every page has a limit, and the server holds it: what is longer is refused with words before anything
 * reads it, and only its beginning stays in the view. The limit is the one the page tells the browser, else the one of
 * its kind. Registered in faces-config.xml for {@code PreValidateEvent}.
 */
public final class Lengths implements SystemEventListener {
    /** One line of text. */
    static final int LINE = 200;

    /** Several lines of text. */
    static final int LINES = 4000;

    /** A number or a date as people write it. */
    static final int FIGURE = 40;

    /** The value of a choice. */
    static final int CHOICE = 100;

    /** So many choices at once. */
    static final int CHOICES = 200;

    private static final Shape WHOLE = Shape.of("\\d{1,6}", 6);

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIInput && !(source instanceof UIViewParameter);
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIInput input = (UIInput) event.getSource();
        Object submitted = input.getSubmittedValue();
        if (submitted instanceof String text && characters(text) > limit(input)) {
            refuse(input, characters(text), limit(input));
            input.setSubmittedValue(isPlain(input) ? beginning(text, limit(input)) : null);
        } else if (submitted instanceof Object[] several && !isBounded(several)) {
            refuse(input, several.length, CHOICES);
            input.setSubmittedValue(null);
        }
    }

    private static boolean isBounded(Object[] several) {
        return several.length <= CHOICES
                && List.of(several).stream().allMatch(each -> each.toString().length() <= CHOICE);
    }

    private static void refuse(UIInput input, int length, int limit) {
        input.setValid(false);
        String text = Texts.named(
                "problem.input.too_long",
                "",
                Map.of("value", Integer.toString(length), "limit", Integer.toString(limit)));
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(input.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** Text that is shown again as it was sent; of the rest nothing is worth keeping. */
    private static boolean isPlain(UIInput input) {
        return input.getConverter() == null && !isChoice(input);
    }

    private static boolean isChoice(UIInput input) {
        return input instanceof UISelectOne || input instanceof UISelectBoolean || input instanceof UISelectMany;
    }

    /** As a browser counts: it sends two characters for the end of a line, which is one. */
    static int characters(String text) {
        return text.indexOf('\r') < 0
                ? text.length()
                : text.replace("\r\n", "\n").length();
    }

    static String beginning(String text, int limit) {
        String plain = text.replace("\r\n", "\n");
        int end = Math.min(limit, plain.length());
        return plain.substring(0, end > 0 && Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end);
    }

    /** The limit of an input. */
    static int limit(UIInput input) {
        Integer said = number(input.getAttributes().get("maxlength"));
        if (said == null) {
            said = number(input.getPassThroughAttributes().get("maxlength"));
        }
        if (said != null) {
            return said;
        }
        if (isChoice(input)) {
            return CHOICE;
        }
        if (input.getConverter() != null) {
            return FIGURE;
        }
        return input instanceof HtmlInputTextarea ? LINES : LINE;
    }

    private static @Nullable Integer number(@Nullable Object said) {
        Object value = said instanceof ValueExpression expression
                ? expression.getValue(FacesContext.getCurrentInstance().getELContext())
                : said;
        if (value instanceof Number number) {
            return number.intValue() > 0 ? number.intValue() : null;
        }
        return value instanceof String text && WHOLE.fits(text) ? Integer.valueOf(text) : null;
    }
}
