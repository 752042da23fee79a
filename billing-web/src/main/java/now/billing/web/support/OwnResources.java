package now.billing.web.support;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of our own styles, scripts, fonts and pictures. A page names a hundred of them, most of them icons; each is
 * worked out once for the application, of which it names the {@link ResourceDigest}.
 */
public final class OwnResources {
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private OwnResources() {}

    /** The address of a resource, such as {@code css/base.css}. Pages name only what there is. */
    public static String address(String name) {
        return KNOWN.computeIfAbsent(name, OwnResources::worked);
    }

    private static String worked(String name) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        return external.encodeResourceURL(faces.getApplication()
                .getResourceHandler()
                .createResource(name, VersionedResources.OWN)
                .getRequestPath());
    }
}
