package now.billing.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import now.billing.json.JsonMaker;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, for the summary on top: each problem once, with the field it leads to. */
@Named("formProblems")
@RequestScoped
public class FormProblems {
    /**
     * @param field client id of the field, or null for what belongs to no field of the page
     */
    public record Entry(@Nullable String field, String text) {}

    /** Problems of the rows of a table that the page keeps by itself, by client id of the field, as JSON. */
    public String rows(String table) {
        JsonObjectBuilder json = JsonMaker.object();
        for (Entry entry : getAll()) {
            String field = entry.field();
            if (field != null && field.startsWith(table + ":")) {
                json.add(field, entry.text());
            }
        }
        return json.build().toString();
    }

    public List<Entry> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Entry> all = new ArrayList<>();
        List<@Nullable String> fields = new ArrayList<>();
        faces.getClientIdsWithMessages().forEachRemaining(fields::add);
        for (String field : fields) {
            for (Iterator<FacesMessage> each = faces.getMessages(field); each.hasNext(); ) {
                FacesMessage message = each.next();
                Entry entry = new Entry(field, Objects.requireNonNullElse(message.getSummary(), ""));
                if (message.getSeverity() == FacesMessage.SEVERITY_ERROR && !all.contains(entry)) {
                    all.add(entry);
                }
            }
        }
        return all;
    }
}
