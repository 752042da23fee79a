package now.billing.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import now.billing.architecture.OurClasses;
import org.junit.jupiter.api.Test;

class RestV1Test {
    /** The server does not look for providers where the classes are named. */
    @Test
    void everyProviderIsNamed() {
        List<String> providers = OurClasses.of("now.billing.rest")
                .filter(each -> each.isAnnotatedWith(Provider.class))
                .map(JavaClass::getName)
                .toList();
        assertThat(RestV1.AROUND_EVERY_CALL).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(providers);
    }
}
