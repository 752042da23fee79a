package now.billing.web.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.regex.Pattern;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a page tells the person: what happened and what to do, by key of the bundle. */
public final class Notices {
    /**
     * Components of a form are named after the fields of the command: {@code address.postCode} is {@code
     * address_postCode}.
     */
    public static final String FORM = "form";

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]\\.?");

    private Notices() {}

    /** Something was done; shown on this page, or on the next one after a redirect. */
    public static void done(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(Texts.say(key)));
    }

    public static void done(String key, Object first) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(Texts.say1(key, first)));
    }

    /** Each problem stands at its field where the page has it, else on top of the page. */
    public static void refused(BillingException refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Problem problem : refusal.problems()) {
            String text = text(problem);
            faces.addMessage(
                    clientId(faces, problem.field()), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
        faces.validationFailed();
    }

    /** The problem in words; its code stands at the end of a general sentence where a text is missing. */
    public static String text(Problem problem) {
        String general = Texts.say1("problem.other", problem.code().value());
        return Texts.named("problem." + problem.code().value(), general, problem.args());
    }

    /** The form that was sent: the first part of the name of the button. */
    private static String form(FacesContext faces) {
        String source = faces.getExternalContext().getRequestParameterMap().get("jakarta.faces.source");
        int colon = source == null ? -1 : source.indexOf(':');
        return source == null || colon < 0 ? FORM : source.substring(0, colon);
    }

    /** The component of a field path, or null where the page does not have it. */
    private static @Nullable String clientId(FacesContext faces, @Nullable String field) {
        if (field == null || faces.getViewRoot() == null) {
            return null;
        }
        String path =
                form(faces) + ":" + INDEX.matcher(field).replaceAll(":$1:").replace('.', '_');
        String known = path.replaceAll(":\\d+:", ":");
        boolean drawn = find(faces, known) != null;
        return drawn || isRow(faces, path) ? path : null;
    }

    /** Whether it is a field of a table that the page keeps by itself: the table's component is one hidden field. */
    private static boolean isRow(FacesContext faces, String path) {
        String table = path.replaceAll(":\\d+:.*", "");
        return !table.equals(path) && find(faces, table) instanceof UIInput;
    }

    private static @Nullable UIComponent find(FacesContext faces, String id) {
        try {
            return faces.getViewRoot().findComponent(id);
        } catch (IllegalArgumentException leadsThroughAField) {
            return null;
        }
    }
}
