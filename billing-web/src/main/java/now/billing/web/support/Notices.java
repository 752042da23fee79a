package now.billing.web.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.Problem;
import now.billing.words.ProblemTexts;
import org.jspecify.annotations.Nullable;

/** What a page tells the person: what happened and what to do, by key of the bundle. */
public final class Notices {
    /**
     * Components of a form are named after the fields of the command: {@code address.postCode} is {@code
     * address_postCode}.
     */
    public static final String FORM = "form";

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]\\.?");

    private static final String VAT_NUMBER = "VAT number";
    private static final String VAT_FIELD = "vat";
    private static final int PREFIX = 2;

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

    /** Something went wrong although what was asked for was done; shown on the next page after a redirect. */
    public static void problem(String key, Object first) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String text = Texts.say1(key, first);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** Each problem stands at its field where the page has it, else on top of the page. */
    public static void refused(BillingException refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Problem problem : refusal.problems()) {
            String text = text(problem);
            String at = clientId(faces, problem.field());
            String detail = at == null ? OtherPages.address(problem) : text;
            faces.addMessage(at, new ProblemMessage(problem.code(), text, detail));
        }
        faces.validationFailed();
    }

    /** The problem in words; its code stands at the end of a general sentence where a text is missing. */
    public static String text(Problem problem) {
        String general = Texts.say1("problem.other", problem.code().value());
        String code = problem.code().value();
        String own = "problem." + code;
        String key = Texts.has(own) ? own : "problem." + DocumentKind.shared(code);
        String expected = problem.args().get("expected");
        if (expected == null) {
            return Texts.named(key, general, facts(problem));
        }
        Map<String, String> facts = facts(problem);
        facts.put(
                "expected",
                expected.equals(VAT_NUMBER)
                        ? vatForm(facts.getOrDefault("value", ""))
                        : Texts.named("expected." + expected.replace(' ', '_'), expected, Map.of()));
        return Texts.named(key + ".expected", Texts.named(key, general, facts), facts);
    }

    private static Map<String, String> facts(Problem problem) {
        Map<String, String> facts = new HashMap<>(problem.args());
        facts.replaceAll((name, value) -> ProblemTexts.fact(name, value, Texts.locale()));
        return facts;
    }

    /** How a VAT number of the country that was typed looks. */
    private static String vatForm(String typed) {
        String compact = typed.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        String prefix = compact.length() < PREFIX ? "" : compact.substring(0, PREFIX);
        return Texts.named("vatForm." + prefix, Texts.say("vatForm"), Map.of());
    }

    /** The form that was sent: the first part of the name of the button. */
    static String form(FacesContext faces) {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        String source = sent.get("jakarta.faces.source");
        if (source == null) {
            // without a script: a form sends its own name as its value, too
            return sent.entrySet().stream()
                    .filter(each -> each.getKey().equals(each.getValue())
                            && each.getKey().indexOf(':') < 0)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(FORM);
        }
        int colon = source.indexOf(':');
        return colon < 0 ? FORM : source.substring(0, colon);
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
        if (drawn || isRow(faces, path)) {
            return path;
        }
        // the pages have one field for the tax identifiers that the commands list
        String vat = form(faces) + ":" + VAT_FIELD;
        return field.startsWith("taxIds") && find(faces, vat) != null ? vat : null;
    }

    /** Whether it is a field of a table that the page keeps by itself: the table's component is one hidden field. */
    private static boolean isRow(FacesContext faces, String path) {
        String table = path.replaceAll(":\\d+:.*", "");
        return !table.equals(path) && find(faces, table) instanceof UIInput;
    }

    static @Nullable UIComponent find(FacesContext faces, String id) {
        try {
            return faces.getViewRoot().findComponent(id);
        } catch (IllegalArgumentException leadsThroughAField) {
            return null;
        }
    }
}
