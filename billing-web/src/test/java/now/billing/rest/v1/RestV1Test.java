package now.billing.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestV1Test {
    /** The server does not look for providers where the classes are named. */
    @Test
    void everyProviderIsNamed() {
        List<String> providers = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("now.billing.rest")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Provider.class))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(RestV1.AROUND_EVERY_CALL).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(providers);
    }
}
