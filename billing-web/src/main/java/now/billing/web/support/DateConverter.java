package now.billing.web.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.text.DateReader;
import org.jspecify.annotations.Nullable;

/** Dates as people of the organization type them ({@link DateReader}): what is half typed is refused, never no date. */
@FacesConverter("billing.Date")
public class DateConverter implements Converter<LocalDate> {
    @Override
    public @Nullable LocalDate getAsObject(FacesContext faces, UIComponent component, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new DateReader(Me.current().getDateStyle()).read(text).orElse(null);
        } catch (InvalidInput wrong) {
            String words = Notices.text(wrong.problems().get(0));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable LocalDate date) {
        return date == null ? "" : Me.current().getDateStyle().typed(date);
    }
}
