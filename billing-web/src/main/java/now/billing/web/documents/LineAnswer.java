package now.billing.web.documents;

import jakarta.faces.context.FacesContext;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import now.billing.json.JsonMaker;
import now.billing.kernel.money.Money;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** What an answer tells the lines of the page, which are not drawn anew. */
public final class LineAnswer {
    private LineAnswer() {}

    /** The sums of lines, by key. */
    public static void sums(Map<Integer, @Nullable Money> amounts) {
        if (FacesContext.getCurrentInstance() == null
                || !FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            return;
        }
        JsonObjectBuilder json = JsonMaker.object();
        amounts.forEach((key, amount) -> json.add(String.valueOf(key), Texts.plainAmount(amount)));
        PrimeFaces.current().ajax().addCallbackParam("amounts", json.build().toString());
    }
}
