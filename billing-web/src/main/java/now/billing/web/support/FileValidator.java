package now.billing.web.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/** Refuses what a form by hand sends as text where a picture belongs. */
@FacesValidator("billing.File")
public class FileValidator implements Validator<Object> {
    @Override
    public void validate(FacesContext faces, UIComponent field, @Nullable Object sent) {
        if (sent != null && !(sent instanceof Part)) {
            String words = Texts.say("organization.logo.type");
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        }
    }
}
