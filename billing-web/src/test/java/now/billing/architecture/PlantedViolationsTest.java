package now.billing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is seen to fail on code that was planted to break it: a rule that cannot fail proves nothing. */
class PlantedViolationsTest {
    private static JavaClasses planted;

    @BeforeAll
    static void readThePlantedCode() {
        planted = new ClassFileImporter()
                .withImportOption(location -> location.contains("/planted/"))
                .importPackages("now.billing");
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void theRuleFails(ArchRule rule) {
        assertThat(rule.evaluate(planted).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void drawingIsSeenInABoundaryAndInAStepAndNotOutsideOfThem() {
        assertThat(DrawingRules.nothingIsDrawnInsideOfATransaction()
                        .evaluate(planted)
                        .getFailureReport()
                        .getDetails())
                .hasSize(3)
                .anyMatch(each -> each.contains("DrawsInATransaction.byDefault"))
                .anyMatch(each -> each.contains("DrawsInATransaction.required"))
                .anyMatch(each -> each.contains("DrawsInATransaction.inAStep"));
    }

    static Stream<ArchRule> brokenRules() {
        List<ArchRule> nouns = Rules.nounsKeepTheirOrder();
        return Stream.of(
                        List.of(
                                Rules.kernelIsPure(),
                                Rules.kernelHasNoCycles(),
                                Rules.packagesHaveNoCycles(),
                                named(nouns, "storage"),
                                nouns.get(nouns.size() - 1),
                                named(Rules.verbsKeepTheirOrder(), "drafting"),
                                named(Rules.verbsKeepTheirOrder(), "auditing"),
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
                        Rules.onlyOneMaker(),
                        ValueRules.noInexactTypes(),
                        CostlyCalls.all(),
                        Rules.namesSayWhatThingsAre().subList(0, 2))
                .flatMap(List::stream);
    }

    private static ArchRule named(List<ArchRule> rules, String end) {
        return rules.stream()
                .filter(rule -> rule.getDescription().endsWith(" " + end))
                .findFirst()
                .orElseThrow();
    }
}
