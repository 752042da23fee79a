package now.billing.flow;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.util.Optional;
import now.billing.messaging.OutboxFilled;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the product's beans find around them: the settings of the current {@link Beans}, and an ear for their events. */
class Surroundings {
    private static final int FIRST = 1;

    static void hear(@Observes @Priority(FIRST) Object event) {
        if (event.getClass().getName().startsWith("now.billing.") && !(event instanceof OutboxFilled)) {
            Beans.current().hear(event);
        }
    }

    @Produces
    @ConfigProperty
    String text(InjectionPoint place) {
        ConfigProperty property = place.getQualifiers().stream()
                .filter(ConfigProperty.class::isInstance)
                .map(ConfigProperty.class::cast)
                .findFirst()
                .orElseThrow();
        return Beans.current().setting(property.name(), property.defaultValue());
    }

    @Produces
    @ConfigProperty
    Optional<String> perhaps(InjectionPoint place) {
        return Optional.of(text(place)).filter(text -> !text.equals(ConfigProperty.UNCONFIGURED_VALUE));
    }

    @Produces
    @ConfigProperty
    int number(InjectionPoint place) {
        return Integer.parseInt(text(place));
    }

    @Produces
    @ConfigProperty
    boolean flag(InjectionPoint place) {
        return Boolean.parseBoolean(text(place));
    }
}
