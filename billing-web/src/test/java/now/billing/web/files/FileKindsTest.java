package now.billing.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import now.billing.architecture.OurClasses;
import now.billing.facade.DocumentFacades;
import now.billing.facade.PayableFacade;
import org.junit.jupiter.api.Test;

/** Every kind of file is found, has addresses of its own, and comes by a service. */
class FileKindsTest {
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final List<String> ADDRESSES = List.of(
            "/invoices.zip",
            "/invoices/" + ID + ".pdf",
            "/invoices/" + ID + "/page-1.png",
            "/invoices/" + ID + "/mails/" + ID + ".eml",
            "/invoices/" + ID + "/attachments/" + ID,
            "/invoices/" + ID + "/document-1",
            "/invoices/" + ID + "/draft-12.png",
            "/bills/" + ID + "/attachment",
            "/receipts/" + ID + ".pdf",
            "/reminders/" + ID + ".pdf",
            "/statement.pdf",
            "/statement.csv",
            "/statement-sheet.csv",
            "/logo.jpg");

    private final List<JavaClass> kinds = OurClasses.all().stream()
            .filter(type ->
                    type.isAssignableTo(FileKind.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT))
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
                        || kind.path().fits("/invoices/" + ID + "/draft-1000.png")
                        || kind.path().fits(""));
    }

    /** Nothing but a service, which asks who may have it, hands out a file. */
    @Test
    void aKindComesByAServiceOrAFacade() {
        assertThat(kinds)
                .allSatisfy(type ->
                        assertThat(services(type)).as(type.getSimpleName()).isNotEmpty());
    }

    /** The services that the kind, or what it inherits from, calls. */
    private static List<JavaClass> services(JavaClass kind) {
        return Stream.concat(Stream.of(kind), kind.getAllRawSuperclasses().stream())
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .filter(owner -> owner.isAnnotatedWith(Stateless.class)
                        || owner.isEquivalentTo(DocumentFacades.class)
                        || owner.isAssignableTo(PayableFacade.class))
                .toList();
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
