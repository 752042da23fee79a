package now.billing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The dependency rules of the architecture, R1 to R15 but for those of values ({@link ValueRules}); {@link PlantedViolationsTest} sees each of them fail. */
final class Rules {
    private static final String KERNEL = "now.billing.kernel..";

    private Rules() {}

    static ArchRule kernelIsPure() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAPackage(KERNEL)
                        .should()
                        .dependOnClassesThat(
                                not(resideInAnyPackage(KERNEL, "java..", "javax.crypto..", "org.jspecify.."))))
                .and(noClasses()
                        .that()
                        .resideInAPackage(KERNEL)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "java.util.logging.."))
                .as("R1: the kernel knows only itself and the JDK");
    }

    static ArchRule kernelHasNoCycles() {
        return slices().matching("now.billing.kernel.(*)..")
                .should()
                .beFreeOfCycles()
                .as("R2: no cycles in the kernel");
    }

    static ArchRule packagesHaveNoCycles() {
        return slices().matching("now.billing.(**)").should().beFreeOfCycles().as("R2: no cycles between packages");
    }

    static List<ArchRule> nounsKeepTheirOrder() {
        List<ArchRule> rules = new ArrayList<>();
        for (int rank = 0; rank < Layers.NOUN_RANKS.size(); rank++) {
            for (String name : Layers.NOUN_RANKS.get(rank)) {
                List<String> forbidden = new ArrayList<>(Layers.NOUN_RANKS.get(rank));
                forbidden.remove(name);
                Layers.NOUN_RANKS.subList(rank + 1, Layers.NOUN_RANKS.size()).forEach(forbidden::addAll);
                if (!forbidden.isEmpty()) {
                    rules.add(mayNotUse(name, forbidden, "R3: nouns point left: "));
                }
            }
        }
        rules.add(mayNotUse(
                "evidence",
                Layers.NOUN_RANKS.stream().skip(2).flatMap(List::stream).toList(),
                "R3: evidence knows only kernel, json and storage: "));
        return rules;
    }

    static List<ArchRule> verbsKeepTheirOrder() {
        List<ArchRule> rules = new ArrayList<>();
        for (int step = 0; step < Layers.FLOW.size(); step++) {
            List<String> later = new ArrayList<>(Layers.FLOW.subList(step + 1, Layers.FLOW.size()));
            later.addAll(Layers.CLOCKWORK);
            rules.add(mayNotUse(Layers.FLOW.get(step), later, "R4: verbs point left: "));
        }
        List<String> notForSupport = new ArrayList<>(Layers.FLOW);
        notForSupport.addAll(Layers.CLOCKWORK);
        rules.add(mayNotUse("auditing", notForSupport, "R4: support uses no flow step: "));
        notForSupport.remove("operating");
        rules.add(mayNotUse("access", notForSupport, "R4: support uses no flow step: "));
        return rules;
    }

    static ArchRule layersPointDown() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAnyPackage(Layers.nouns())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Layers.verbs()))
                .and(noClasses()
                        .that(resideInAnyPackage(Layers.nouns()).or(resideInAnyPackage(Layers.verbs())))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Layers.screens()))
                .as("R5: nouns below, verbs above, screens on top");
    }

    static ArchRule entityManagerStaysWithTheNouns() {
        return noClasses()
                .that(not(resideInAnyPackage(Layers.nouns())))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .as("R6: only repositories touch the entity manager");
    }

    /** Gate and provisioning speak to the database before any gateway is there; their texts are constants. */
    static ArchRule textBecomesSqlOnlyInStorage() {
        DescribedPredicate<JavaAccess<?>> makesAStatement = DescribedPredicate.describe(
                "make a statement from text",
                access ->
                        Set.of("createQuery", "createNativeQuery", "prepareStatement", "prepareCall", "createStatement")
                                        .contains(access.getName())
                                && (access.getTargetOwner().isAssignableTo(EntityManager.class)
                                        || access.getTargetOwner().isAssignableTo(java.sql.Connection.class)));
        return noClasses()
                .that(not(resideInAnyPackage("now.billing.storage..", "now.billing.launcher.."))
                        .and(not(simpleNames("TenantConnector", "TenantGate", "SpareTenants"))))
                .should()
                .accessTargetWhere(makesAStatement)
                .as("R6: constant SQL only, through the gateway in storage (decision 18)");
    }

    /** A column that moves in a select then keeps its meaning, and a missing one fails by its name. */
    static ArchRule columnsAreReadByLabel() {
        return noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "read a column by its position",
                        access -> access instanceof JavaMethodCall call
                                && access.getName().startsWith("get")
                                && call.getTargetOwner().isAssignableTo(java.sql.ResultSet.class)
                                && call.getTarget().getRawParameterTypes().stream()
                                        .findFirst()
                                        .filter(first -> first.isEquivalentTo(int.class))
                                        .isPresent()))
                .as("R6: columns are read by label, never by position");
    }

    static ArchRule boundariesAreVerbs() {
        return CompositeArchRule.of(noClasses()
                        .that(not(resideInAnyPackage(Layers.verbs())))
                        .should()
                        .beAnnotatedWith(Stateless.class))
                .and(methods()
                        .that()
                        .arePublic()
                        .and()
                        .areNotStatic()
                        .and()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Stateless.class)
                        .should()
                        .beAnnotatedWith(RolesAllowed.class)
                        .orShould()
                        .beAnnotatedWith(PermitAll.class))
                .and(noClasses()
                        .that()
                        .resideInAnyPackage(Layers.screens())
                        .should()
                        .beAnnotatedWith(Singleton.class))
                .as("R7: every public service method says who may call it, and services live in verbs");
    }

    static ArchRule entitiesStayBelowTheScreens() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAnyPackage(Layers.screens())
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(Entity.class))
                .and(noClasses()
                        .that(not(resideInAPackage("now.billing.rest..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("now.billing.rest.v1.."))
                .as("R8: entities end below the screens, JSON classes stay in rest");
    }

    static ArchRule adaptersAreUsedByNobody() {
        return CompositeArchRule.of(noClasses()
                        .that(not(resideInAPackage("now.billing.rendering.jasper..")))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("net.sf.jasperreports..", "now.billing.rendering.jasper.."))
                .as("R9: JasperReports is known to its adapter only");
    }

    static ArchRule afterIssueOnlyRecords() {
        return noClasses()
                .that()
                .resideInAnyPackage(Layers.patterns(List.of(
                        "rendering", "sending", "collecting", "settling", "reporting", "auditing", "automating")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("now.billing.documents.drafts..")
                .as("R10: after issue only records");
    }

    static List<ArchRule> onlyOneMaker() {
        return List.of(
                onlyMaker("LedgerEntry", "now.billing.settling.Posting"),
                onlyMaker("EvidenceEntry", "now.billing.auditing.EvidenceLog"));
    }

    static List<ArchRule> namesSayWhatThingsAre() {
        return List.of(
                classes()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .haveSimpleNameEndingWith("Resource")
                        .as("R15: @Path is a Resource"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO)")
                        .orShould()
                        .haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*")
                        .as("R15: names that say nothing are refused"));
    }

    private static ArchRule mayNotUse(String name, List<String> forbidden, String why) {
        return noClasses()
                .that()
                .resideInAPackage(Layers.ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Layers.patterns(forbidden))
                .allowEmptyShould(true)
                .as(why + name);
    }

    /** Its own package reads stored rows back; making a new one is the maker's. */
    private static ArchRule onlyMaker(String entity, String maker) {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are not " + maker, type -> !type.getName().equals(maker)))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "make a " + entity,
                        access -> access.getTargetOwner().getSimpleName().equals(entity)
                                && !samePackage(access)
                                && (access.getName().equals("<init>") || makesItself(access, entity))))
                .as("R11: only " + maker + " makes a " + entity);
    }

    private static boolean samePackage(JavaAccess<?> access) {
        return access.getOriginOwner()
                .getPackageName()
                .equals(access.getTargetOwner().getPackageName());
    }

    private static boolean makesItself(JavaAccess<?> access, String entity) {
        return access instanceof JavaMethodCall call
                && call.getTarget().getRawReturnType().getSimpleName().equals(entity);
    }

    static DescribedPredicate<JavaClass> simpleNames(String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe("be named " + wanted, type -> wanted.contains(type.getSimpleName()));
    }
}
