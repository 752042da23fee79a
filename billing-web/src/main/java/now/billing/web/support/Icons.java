package now.billing.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The sheet of icons: a list shows hundreds of them, and its address is worked out once. */
@Named("icons")
@RequestScoped
public class Icons {
    private @Nullable String address;

    public String getAddress() {
        String known = address;
        if (known == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            known = faces.getExternalContext()
                    .encodeResourceURL(faces.getApplication()
                            .getResourceHandler()
                            .createResource("img/icons.svg", "billing")
                            .getRequestPath());
            address = known;
        }
        return known;
    }
}
