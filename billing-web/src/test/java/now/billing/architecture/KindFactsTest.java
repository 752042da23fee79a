package now.billing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import now.billing.drafting.KindFactsStore;
import now.billing.drafting.OfKind;
import now.billing.facade.DocumentFacade;
import now.billing.facade.MarginFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.document.RecurringFacts;
import org.junit.jupiter.api.Test;

/** What only one kind has is declared, kept and written, or a test says what is missing (ADR 0083). */
class KindFactsTest {
    private static final Path PARTS = Path.of("src/main/webapp/WEB-INF/documents");

    @Test
    void allFactsAreDeclaredForTheirKind() {
        assertThat(Stream.concat(
                        kinds().map(kind ->
                                KindFacts.shape(kind).orElseThrow().type().getName()),
                        Stream.of(RecurringFacts.class.getName())))
                .containsExactlyInAnyOrderElementsOf(permitted());
        assertThat(kinds())
                .allSatisfy(kind -> assertThat(KindFacts.unsaid(kind))
                        .isNotNull()
                        .extracting(KindFacts::kind)
                        .isEqualTo(kind));
    }

    @Test
    void allFactsAreKeptByOneStore() {
        List<DocumentKind> kept = OurClasses.all().stream()
                .filter(type -> type.isAssignableTo(KindFactsStore.class) && !type.isInterface())
                .map(JavaClass::reflect)
                .map(type -> type.getAnnotation(OfKind.class).value())
                .toList();

        assertThat(kept).containsExactlyInAnyOrderElementsOf(withFacts().toList());
    }

    @Test
    void allFactsHaveTheirPartOfTheEditor() {
        assertThat(withFacts())
                .allSatisfy(kind ->
                        assertThat(PARTS.resolve(kind.key() + "-options.xhtml")).isRegularFile());
    }

    @Test
    void whatHasAFacadeHasAMargin() {
        assertThat(kindsOf(MarginFacade.class)).containsAll(kindsOf(DocumentFacade.class));
    }

    private static List<DocumentKind> kindsOf(Class<?> facade) {
        return OurClasses.all().stream()
                .filter(type -> type.isAssignableTo(facade) && !type.isInterface())
                .map(JavaClass::reflect)
                .filter(type -> type.isAnnotationPresent(OfKind.class))
                .map(type -> type.getAnnotation(OfKind.class).value())
                .toList();
    }

    /** Days that recur are no terms of a document: they have facts that are kept, but JSON of their own. */
    private static Stream<DocumentKind> withFacts() {
        return Stream.concat(kinds(), Stream.of(DocumentKind.RECURRING));
    }

    private static Stream<DocumentKind> kinds() {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> KindFacts.shape(kind).isPresent());
    }

    private static List<String> permitted() {
        return Arrays.stream(KindFacts.class.getPermittedSubclasses())
                .map(Class::getName)
                .toList();
    }
}
