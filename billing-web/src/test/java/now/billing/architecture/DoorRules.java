package now.billing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/** By which doors work is reached: people and programs by services, the system by one class (ADR 0080). */
final class DoorRules {
    /** Work that nobody asked for this moment: clocks, mail, money from outside, the sealer, and the door itself. */
    private static final List<String> SYSTEM = List.of("access", "auditing", "automating", "collecting", "sending");

    private DoorRules() {}

    static ArchRule screensComeByServices() {
        return noClasses()
                .that()
                .resideInAnyPackage(Layers.screens())
                .should()
                .dependOnClassesThat(resideInAnyPackage(Layers.verbs()).and(annotatedWith(Dependent.class)))
                .as("R21: work beans ask for no permission, so screens come by a service");
    }

    static ArchRule theSystemComesByItsDoor() {
        return noClasses()
                .that(not(resideInAnyPackage(Layers.patterns(SYSTEM))))
                .should()
                .dependOnClassesThat(resideInAPackage("now.billing.access..").and(simpleName("SystemIdentity")))
                .as("R22: only what runs without a person acts as the system");
    }
}
