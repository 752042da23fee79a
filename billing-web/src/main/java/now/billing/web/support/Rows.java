package now.billing.web.support;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/**
 * {@code b:rows}: draws its body once a record of {@code value}. A name in braces is a component of the record, as
 * {@code <td>{total}</td>}; it is written as text, whatever it holds, and an attribute that would be empty is left out.
 * The rest of the body, with its expressions, is worked out once and not once a row: that is what makes a long list
 * quick.
 */
@FacesComponent(Rows.TYPE)
public class Rows extends Captured {
    public static final String TYPE = "now.billing.Rows";

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        List<?> rows = (List<?>) attribute("value");
        if (rows.isEmpty()) {
            return;
        }
        RowTemplate template = RowTemplate.of(body(faces), rows.get(0).getClass());
        StringBuilder drawn = new StringBuilder();
        rows.forEach(row -> template.draw(row, drawn));
        faces.getResponseWriter().write(drawn.toString());
    }
}
