package now.billing.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import now.billing.kernel.canonical.CanonicalJson;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;

/** A problem as a column of JSON keeps it: code, field and facts, so that people read it later in their language. */
public final class StoredProblem {
    private StoredProblem() {}

    public static String text(Problem problem) {
        Map<String, Object> fields = new HashMap<>(Map.of("code", problem.code().value(), "args", problem.args()));
        if (problem.field() != null) {
            fields.put("field", problem.field());
        }
        return CanonicalJson.text(fields);
    }

    public static Problem read(String text) {
        try (JsonReader reader = JsonMaker.reader(new StringReader(text))) {
            JsonObject fields = reader.readObject();
            Map<String, String> args = new HashMap<>();
            fields.getJsonObject("args").forEach((name, value) -> args.put(name, ((JsonString) value).getString()));
            return new Problem(ProblemCode.of(fields.getString("code")), fields.getString("field", null), args);
        }
    }
}
