package now.billing.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of file is found, has addresses of its own, and asks for what the services behind it ask for. */
class FileKindsTest {
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final List<String> ADDRESSES = List.of(
            "/invoices.zip",
            "/invoices/" + ID + ".pdf",
            "/invoices/" + ID + "/page-1.png",
            "/invoices/" + ID + "/mails/" + ID + ".eml",
            "/drafts/" + ID + "/page-12.png",
            "/receipts/" + ID + ".pdf",
            "/statement.pdf",
            "/statement.csv",
            "/statement-sheet.csv",
            "/logo.jpg");

    private final List<JavaClass> kinds = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("now.billing").stream()
                    .filter(type -> type.isAssignableTo(FileKind.class)
                            && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .toList();

    @Test
    void everyKindIsABeanThatTheServletFinds() {
        assertThat(kinds)
                .hasSizeGreaterThanOrEqualTo(ADDRESSES.size())
                .allMatch(type -> type.isAnnotatedWith(ApplicationScoped.class));
    }

    @Test
    void anAddressBelongsToOneKind() {
        List<FileKind> made = kinds.stream().map(FileKindsTest::made).toList();
        assertThat(ADDRESSES)
                .allSatisfy(address -> assertThat(made)
                        .filteredOn(kind -> kind.path().fits(address))
                        .as(address)
                        .hasSize(1));
        assertThat(made)
                .allSatisfy(kind -> assertThat(ADDRESSES)
                        .filteredOn(kind.path()::fits)
                        .as(kind.getClass().getSimpleName())
                        .hasSize(1));
        assertThat(made)
                .noneMatch(kind -> kind.path().fits("/invoices/" + ID + ".pdf/x")
                        || kind.path().fits("/invoices/" + ID.toUpperCase(java.util.Locale.ROOT) + ".pdf")
                        || kind.path().fits("/drafts/" + ID + "/page-1000.png")
                        || kind.path().fits(""));
    }

    @Test
    void aKindAsksForWhatItsServicesAskFor() {
        assertThat(kinds).allSatisfy(type -> {
            List<Set<String>> asked = asked(type);
            assertThat(asked)
                    .as(type.getSimpleName())
                    .isNotEmpty()
                    .containsOnly(made(type).needs());
        });
    }

    /** The permissions of every service method that the kind, or what it is made of, may call. */
    private static List<Set<String>> asked(JavaClass kind) {
        Stream<JavaClass> inherited = kind.getAllRawSuperclasses().stream();
        Stream<JavaClass> made = kind.getConstructorCallsFromSelf().stream().map(call -> call.getTargetOwner());
        return Stream.of(Stream.of(kind), inherited, made)
                .flatMap(types -> types)
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAnnotatedWith(Stateless.class))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .map(FileKindsTest::roles)
                .toList();
    }

    private static Set<String> roles(JavaMethod method) {
        return Set.of(method.getAnnotationOfType(RolesAllowed.class).value());
    }

    private static FileKind made(JavaClass type) {
        try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (FileKind) constructor.newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }
}
