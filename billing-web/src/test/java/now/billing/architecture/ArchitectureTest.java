package now.billing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the whole production code against the rules. */
class ArchitectureTest {
    private final JavaClasses code = OurClasses.all();

    @Test
    void allThreeLayersAreSeen() {
        for (String layer :
                List.of("now.billing.kernel", "now.billing.documents", "now.billing.issuing", "now.billing.web")) {
            assertThat(code.stream().map(type -> type.getPackageName()))
                    .as(layer)
                    .anyMatch(name -> name.startsWith(layer));
        }
    }

    /** A package that no list names would be bound by no rule of order. */
    @Test
    void everyPackageStandsInTheListOfLayersOnce() {
        assertThat(Layers.all()).doesNotHaveDuplicates();
        assertThat(code.stream()
                        .map(type -> type.getPackageName().substring(Layers.ROOT.length()))
                        .distinct())
                .allSatisfy(name -> assertThat(Layers.entriesOf(name)).hasSize(1));
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return all().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(code)));
    }

    private static Stream<ArchRule> all() {
        return Stream.of(
                        List.of(
                                Rules.kernelIsPure(),
                                Rules.kernelHasNoCycles(),
                                Rules.packagesHaveNoCycles(),
                                Rules.layersPointDown(),
                                Rules.entityManagerStaysWithTheNouns(),
                                Rules.textBecomesSqlOnlyInStorage(),
                                Rules.columnsAreReadByLabel(),
                                Rules.boundariesAreVerbs(),
                                Rules.entitiesStayBelowTheScreens(),
                                Rules.adaptersAreUsedByNobody(),
                                Rules.afterIssueOnlyRecords(),
                                DoorRules.screensComeByServices(),
                                DoorRules.theSystemComesByItsDoor(),
                                ValueRules.timeIsInjected(),
                                TextRules.onlyTextSaysWhatIsBlank(),
                                WaitingRules.everyWaitHasAnEnd(),
                                WaitingRules.singletonsLetNobodyQueueForEver(),
                                DrawingRules.nothingIsDrawnInsideOfATransaction()),
                        Rules.nounsKeepTheirOrder(),
                        Rules.verbsKeepTheirOrder(),
                        Rules.onlyOneMaker(),
                        ValueRules.noInexactTypes(),
                        CostlyCalls.all(),
                        Rules.namesSayWhatThingsAre())
                .flatMap(List::stream);
    }
}
