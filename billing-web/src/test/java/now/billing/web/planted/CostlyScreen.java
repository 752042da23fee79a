package now.billing.web.planted;

import jakarta.json.Json;
import java.util.regex.Pattern;

/** Looks up, compiles and matches again and again, and keeps a request. */
@jakarta.ws.rs.Path("costly")
class CostlyScreen {
    private static final Pattern GROUPS = Pattern.compile("(a|b)*");

    @jakarta.ws.rs.core.Context
    jakarta.ws.rs.core.UriInfo address;

    boolean screen(String text) {
        Json.createObjectBuilder();
        return Pattern.compile("(x)*").matcher(text).find()
                || GROUPS.matcher(text).matches();
    }
}
