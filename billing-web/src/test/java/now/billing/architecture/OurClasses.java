package now.billing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;

/** The classes of the product without its tests, read once for all tests of a JVM: it takes seconds of a core. */
public final class OurClasses {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("now.billing");

    private OurClasses() {}

    /** Every class of the product. */
    public static JavaClasses all() {
        return ALL;
    }

    /** Those of a package and of what is below it. */
    public static Stream<JavaClass> of(String packageName) {
        return ALL.stream()
                .filter(each -> each.getPackageName().equals(packageName)
                        || each.getPackageName().startsWith(packageName + "."));
    }
}
