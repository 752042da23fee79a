package now.billing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** R12 and R13: what amounts, quantities and moments are made of. */
final class ValueRules {
    private static final Set<String> OF_THE_CLOCK = Set.of("now", "systemUTC", "systemDefaultZone", "system", "tick");

    private ValueRules() {}

    static List<ArchRule> noInexactTypes() {
        DescribedPredicate<JavaClass> inexact = DescribedPredicate.describe(
                "be float or double or an old date type",
                type -> Set.of(
                                "float",
                                "double",
                                "java.lang.Float",
                                "java.lang.Double",
                                "java.util.Date",
                                "java.util.Calendar",
                                "java.text.SimpleDateFormat")
                        .contains(type.getName()));
        DescribedPredicate<JavaClass> exceptDrawing = not(resideInAPackage("now.billing.rendering.jasper.."));
        return List.of(
                noFields()
                        .that()
                        .areDeclaredInClassesThat(exceptDrawing)
                        .should()
                        .haveRawType(inexact)
                        .as("R12: no inexact fields"),
                noCodeUnits()
                        .that()
                        .areDeclaredInClassesThat(exceptDrawing)
                        .should()
                        .haveRawReturnType(inexact)
                        .as("R12: no inexact results"),
                noCodeUnits()
                        .should()
                        .haveRawParameterTypes(DescribedPredicate.describe(
                                "contain Optional",
                                types -> types.stream().anyMatch(t -> t.isEquivalentTo(Optional.class))))
                        .as("R12: Optional is a result, never a parameter"),
                noClasses()
                        .that(not(resideInAPackage("now.billing.kernel.money..")))
                        .should()
                        .accessTargetWhere(DescribedPredicate.describe(
                                "divide or scale a BigDecimal",
                                access -> access.getTargetOwner().isEquivalentTo(BigDecimal.class)
                                        && Set.of("divide", "setScale", "divideToIntegralValue")
                                                .contains(access.getName())))
                        .as("R12: rounding lives in kernel.money"),
                noClasses()
                        .that(not(resideInAPackage("now.billing.launcher..")))
                        .should()
                        .accessTargetWhere(DescribedPredicate.describe(
                                "print to the console",
                                access -> access.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("out", "err").contains(access.getName())))
                        .as("R12: no System.out"));
    }

    static ArchRule timeIsInjected() {
        return noClasses()
                .that(not(Rules.simpleNames("ClockProducer", "Ids"))
                        .and(not(resideInAPackage("now.billing.launcher.."))))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("read the clock", access -> readsTheClock(access)))
                .as("R13: time only through an injected Clock");
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        boolean clockType = Set.of(
                        Instant.class,
                        LocalDate.class,
                        Clock.class,
                        java.time.LocalDateTime.class,
                        java.time.OffsetDateTime.class,
                        java.time.ZonedDateTime.class,
                        java.time.YearMonth.class)
                .stream()
                .anyMatch(type -> access.getTargetOwner().isEquivalentTo(type));
        boolean fromGivenClock = access instanceof com.tngtech.archunit.core.domain.JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        boolean systemMillis = access.getTargetOwner().isEquivalentTo(System.class)
                && access.getName().equals("currentTimeMillis");
        return systemMillis || (clockType && OF_THE_CLOCK.contains(access.getName()) && !fromGivenClock);
    }
}
