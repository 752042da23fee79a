package now.billing.rest.v1.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.StringReader;
import java.util.Base64;
import java.util.LinkedHashMap;
import now.billing.facade.FileFacade;
import now.billing.json.JsonMaker;

/**
 * Puts the contents of files (BT-125) into the answers that name them by their digests, on their way out: so they stand
 * in no stored answer and in no memory for longer than that.
 */
@Provider
@ApplicationScoped
public class EmbeddedFiles implements ContainerResponseFilter {
    private static final String DOCUMENTS = "documents";
    private static final String FILE = "file";

    /** No text that somebody typed has it: quotation marks in texts are escaped. */
    private static final String MARK = "\"" + FILE + "\":{";

    @Inject
    private FileFacade files;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof String text && text.contains(MARK)) {
            answer.setEntity(filled(text));
        }
    }

    private String filled(String text) {
        try (JsonReader reader = JsonMaker.reader(new StringReader(text))) {
            JsonObject body = reader.readObject();
            JsonArray documents = body.getJsonArray(DOCUMENTS);
            if (documents == null) {
                return text;
            }
            JsonArrayBuilder all = JsonMaker.array();
            documents.forEach(each -> all.add(withContent(each.asJsonObject())));
            return copy(body).add(DOCUMENTS, all).build().toString();
        }
    }

    private JsonValue withContent(JsonObject document) {
        JsonObject file = document.getJsonObject(FILE);
        if (file == null) {
            return document;
        }
        byte[] content = files.content(file.getString("digest"));
        return copy(document)
                .add(FILE, copy(file).add("content", Base64.getEncoder().encodeToString(content)))
                .build();
    }

    private static JsonObjectBuilder copy(JsonObject object) {
        return JsonMaker.object(new LinkedHashMap<>(object));
    }
}
