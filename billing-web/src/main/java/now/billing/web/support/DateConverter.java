package now.billing.web.support;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.BusinessDay;
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
            return BusinessDay.parse(text.strip());
        } catch (InvalidInput wrong) {
            Problem problem = wrong.problems().get(0);
            String words = problem.code().equals(ProblemCode.MALFORMED)
                    ? Texts.say("problem.input.date")
                    : Notices.text(problem);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words), wrong);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
