package now.billing.web.support;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code b:drawn}: a part of the frame that says the same on every page as long as {@code key} says so. It is drawn
 * once and written again; the key holds everything that the part shows, so that nobody sees another's.
 */
@FacesComponent(Drawn.TYPE)
public class Drawn extends Captured {
    public static final String TYPE = "now.billing.Drawn";

    /** Some ten kilobytes each; the one that nobody asked for longest goes first. */
    private static final int MOST = 500;

    private static final Map<Part, String> PARTS = Collections.synchronizedMap(new Latest());

    private record Part(String name, Object key) {}

    private static final class Latest extends LinkedHashMap<Part, String> {
        private static final long serialVersionUID = 1L;

        Latest() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Part, String> eldest) {
            return size() > MOST;
        }
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        Part part = new Part(getId(), attribute("key"));
        String text = PARTS.get(part);
        if (text == null) {
            text = body(faces);
            PARTS.put(part, text);
        }
        faces.getResponseWriter().write(text);
    }
}
