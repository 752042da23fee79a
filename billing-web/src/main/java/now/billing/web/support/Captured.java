package now.billing.web.support;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Objects;

/** A part of a page whose text is taken before it is sent. Nothing in it takes input. */
abstract class Captured extends UIComponentBase {
    private static final String FAMILY = "now.billing";

    @Override
    public String getFamily() {
        return FAMILY;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    /** @throws NullPointerException where the page gives none */
    final Object attribute(String name) {
        return Objects.requireNonNull(getAttributes().get(name), name);
    }

    /** What the body draws. */
    final String body(FacesContext faces) throws IOException {
        ResponseWriter page = faces.getResponseWriter();
        StringWriter drawn = new StringWriter();
        ResponseWriter own = page.cloneWithWriter(drawn);
        faces.setResponseWriter(own);
        try {
            for (UIComponent child : getChildren()) {
                child.encodeAll(faces);
            }
            own.flush();
        } finally {
            faces.setResponseWriter(page);
        }
        return drawn.toString();
    }
}
