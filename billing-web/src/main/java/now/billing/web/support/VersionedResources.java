package now.billing.web.support;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Gives the addresses of our own styles, scripts, fonts and pictures the {@link ResourceDigest} of them all: browsers
 * keep them for days, and see what an upgrade brought at once.
 */
public final class VersionedResources extends ResourceHandlerWrapper {
    static final String OWN = "billing";

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library), library);
    }

    @Override
    public @Nullable Resource createResource(String name, String library, String contentType) {
        return versioned(super.createResource(name, library, contentType), library);
    }

    private static @Nullable Resource versioned(@Nullable Resource found, @Nullable String library) {
        return found == null || !OWN.equals(library) ? found : new Versioned(found);
    }

    private static final class Versioned extends ResourceWrapper {
        Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            return path + (path.indexOf('?') < 0 ? '?' : '&') + "v=" + ResourceDigest.ofApplication();
        }
    }
}
