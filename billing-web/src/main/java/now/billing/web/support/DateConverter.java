package now.billing.web.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The date field of the browser: it shows a date as its user writes it and sends {@code 2026-11-22}. */
@FacesConverter("billing.Date")
public class DateConverter implements Converter<LocalDate> {
    @Override
    public @Nullable LocalDate getAsObject(FacesContext faces, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            String words = Texts.say("problem.input.date");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
