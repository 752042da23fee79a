package now.billing.web.support;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link Incidents} round the container's exception handling; named in faces-config.xml. */
public class IncidentsFactory extends ExceptionHandlerFactory {
    public IncidentsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Incidents(getWrapped().getExceptionHandler());
    }
}
