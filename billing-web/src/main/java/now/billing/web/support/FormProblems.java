package now.billing.web.support;

import jakarta.el.ValueExpression;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import now.billing.json.JsonMaker;
import now.billing.kernel.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the form that was sent, for the summary on top of it: each problem once, with the name of its
 * field and the way there.
 */
@Named("formProblems")
@RequestScoped
public class FormProblems {
    private static final Pattern ROW = Pattern.compile(":(\\d+):");
    /** What a field says of itself while somebody writes in it; half a number is no mistake yet. */
    private static final Set<String> WHILE_WRITING = Set.of("input", "change", "valueChange", "itemSelect", "query");

    private static final List<String> PANELS = List.of("problems", "summary");

    /**
     * @param field client id of the field, or null for what belongs to no field of the page
     * @param name of the field or of its row, empty where it has none
     * @param words what is wrong
     */
    public record Entry(@Nullable String field, String name, String words) {
        /** What is wrong, and with what. */
        public String getText() {
            return name.isEmpty() ? words : Texts.say2("problems.named", name, words);
        }
    }

    /**
     * Problems of the rows of a table that the page keeps by itself, by client id of the field, as JSON. They stand in
     * the row, whose place needs no word there.
     */
    public String rows(String table) {
        JsonObjectBuilder json = JsonMaker.object();
        for (Entry entry : getAll()) {
            String field = entry.field();
            if (field != null && field.startsWith(table + ":")) {
                json.add(field, entry.words());
            }
        }
        return json.build().toString();
    }

    /** The problems, if this is the form that was sent. */
    public List<Entry> of(String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String event = faces.getExternalContext().getRequestParameterMap().get("jakarta.faces.behavior.event");
        boolean writing = event != null && WHILE_WRITING.contains(event);
        return !writing && form.equals(Notices.form(faces)) ? getAll() : List.of();
    }

    public List<Entry> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Entry> all = new ArrayList<>();
        List<@Nullable String> fields = new ArrayList<>();
        faces.getClientIdsWithMessages().forEachRemaining(fields::add);
        for (String field : fields) {
            for (Iterator<FacesMessage> each = faces.getMessages(field); each.hasNext(); ) {
                FacesMessage message = each.next();
                Entry entry = entry(faces, field, Objects.requireNonNullElse(message.getSummary(), ""));
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0 && !all.contains(entry)) {
                    all.add(entry);
                }
            }
        }
        return all;
    }

    /** Whether anything is wrong. */
    public boolean isAny() {
        return !getAll().isEmpty();
    }

    /** Whether the page shows what is no longer so: nothing in it is wrong, it has to be loaded anew. */
    public boolean isChangedElsewhere() {
        return saysThatItIsOld(FacesContext.getCurrentInstance().getMessageList());
    }

    static boolean saysThatItIsOld(List<FacesMessage> messages) {
        return messages.stream()
                .anyMatch(each ->
                        each instanceof ProblemMessage problem && problem.code().equals(ProblemCode.STALE_VERSION));
    }

    /** Whether the form that was sent shows its problems itself, so that nobody else needs to. */
    public boolean isClaimed() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String form = Notices.form(faces);
        return faces.isPostback() && PANELS.stream().anyMatch(panel -> Notices.find(faces, form + ":" + panel) != null);
    }

    private static Entry entry(FacesContext faces, @Nullable String field, String text) {
        return new Entry(field, field == null ? "" : name(faces, field), text);
    }

    /** Which line it is, in a table that the page keeps by itself and whose field tells the order of its rows. */
    private static String line(FacesContext faces, String field) {
        Matcher row = ROW.matcher(field);
        if (!row.find()) {
            return "";
        }
        UIComponent table = Notices.find(faces, field.substring(0, row.start()));
        if (table != null && table.getAttributes().get("names") instanceof UnaryOperator<?> names) {
            return spoken(names, field.substring(row.end()));
        }
        return table != null && table.getAttributes().get("order") instanceof List<?> order
                ? Texts.say1("problems.line", order.indexOf(Integer.valueOf(row.group(1))) + 1)
                : "";
    }

    @SuppressWarnings("unchecked") // only texts are named
    private static String spoken(UnaryOperator<?> names, String field) {
        return ((UnaryOperator<String>) names).apply(field);
    }

    /** What the page calls the field; empty where it has no name. */
    private static String name(FacesContext faces, String field) {
        UIComponent component = Notices.find(faces, ROW.matcher(field).replaceAll(":"));
        if (component == null) {
            return line(faces, field);
        }
        Object label = component.getAttributes().get("label");
        if (label == null || label.toString().isBlank()) {
            label = component.getParent().getChildren().stream()
                    .filter(HtmlOutputLabel.class::isInstance)
                    .map(HtmlOutputLabel.class::cast)
                    .filter(each -> component.getId().equals(each.getFor()))
                    .map(HtmlOutputLabel::getValue)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(component.getPassThroughAttributes().get("aria-label"));
        }
        if (label instanceof ValueExpression spoken) {
            label = spoken.getValue(faces.getELContext());
        }
        return label == null ? "" : label.toString().strip();
    }
}
