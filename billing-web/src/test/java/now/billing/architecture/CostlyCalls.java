package now.billing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R17: what looks something up, compiles something or follows a text without end is done once, in one place (ADR 0071,
 * 0072). {@link PlantedViolationsTest} sees each of these rules fail.
 */
final class CostlyCalls {
    private static final String SHAPE = "now.billing.kernel.shape.Shape";
    private static final String JSON_MAKER = "now.billing.json.JsonMaker";

    /** Each looks through all archives of the server, or reads and compiles its argument, whenever it is called. */
    private static final Map<String, Set<String>> ONCE = Map.ofEntries(
            Map.entry("java.util.regex.Pattern", Set.of("compile", "matches")),
            Map.entry("java.lang.String", Set.of("matches")),
            Map.entry("java.time.format.DateTimeFormatter", Set.of("ofPattern")),
            Map.entry("java.util.ServiceLoader", Set.of("load", "loadInstalled")),
            Map.entry("jakarta.json.spi.JsonProvider", Set.of("provider")),
            Map.entry("jakarta.mail.Session", Set.of("getInstance", "getDefaultInstance")),
            Map.entry("javax.xml.parsers.DocumentBuilderFactory", Set.of("newInstance", "newDefaultInstance")),
            Map.entry("javax.xml.parsers.SAXParserFactory", Set.of("newInstance", "newDefaultInstance")),
            Map.entry("javax.xml.transform.TransformerFactory", Set.of("newInstance", "newDefaultInstance")),
            Map.entry("javax.xml.stream.XMLInputFactory", Set.of("newInstance", "newFactory")),
            Map.entry("javax.xml.stream.XMLOutputFactory", Set.of("newInstance", "newFactory")));

    private CostlyCalls() {}

    static List<ArchRule> all() {
        return List.of(
                jsonHasOneProvider(),
                factoriesAreAskedOnce(),
                lengthComesBeforePattern(),
                resourcesAreMadeOnce(),
                resourcesKeepNoRequest());
    }

    private static ArchRule jsonHasOneProvider() {
        return noClasses()
                .that(describe("are not JsonMaker", type -> !isOrIsIn(type, JSON_MAKER)))
                .should()
                .accessTargetWhere(describe(
                        "look up the provider of JSON",
                        access -> Set.of("jakarta.json.Json", "jakarta.json.spi.JsonProvider")
                                .contains(access.getTargetOwner().getName())))
                .as("R17: JSON is made by JsonMaker: the static methods search all archives of the server each time");
    }

    private static ArchRule factoriesAreAskedOnce() {
        DescribedPredicate<JavaAccess<?>> again = describe(
                "look up or compile again what a constant could keep",
                access -> !isOnce(access.getOrigin())
                        && ONCE.getOrDefault(access.getTargetOwner().getName(), Set.of())
                                .contains(access.getName()));
        return noClasses()
                .that(describe("are not Shape", type -> !isOrIsIn(type, SHAPE)))
                .should()
                .accessTargetWhere(again)
                .as("R17: patterns, formats, factories and sessions are made once");
    }

    private static ArchRule lengthComesBeforePattern() {
        return noClasses()
                .that(describe("are not Shape", type -> !isOrIsIn(type, SHAPE)))
                .should()
                .accessTargetWhere(describe(
                        "match a whole text of any length",
                        access -> access.getTargetOwner().isEquivalentTo(java.util.regex.Matcher.class)
                                        && access.getName().equals("matches")
                                || access.getTargetOwner().isEquivalentTo(java.util.regex.Pattern.class)
                                        && access.getName().endsWith("Predicate")))
                .as("R17: whole texts are matched by a Shape, which looks at their length first");
    }

    private static ArchRule resourcesAreMadeOnce() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .beAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                .as(
                        "R17: a resource keeps nothing of a request: each new one looks up all its services by their names");
    }

    private static ArchRule resourcesKeepNoRequest() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(describe(
                        "are resources or last as long as the application",
                        type -> type.isAnnotatedWith("jakarta.ws.rs.Path")
                                || type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")))
                .should()
                .beAnnotatedWith("jakarta.ws.rs.core.Context")
                .as("R17: what belongs to a request is a parameter of the method: one resource serves them all");
    }

    /** A constant, or what a bean makes of its settings at its beginning. */
    private static boolean isOnce(JavaCodeUnit origin) {
        return origin instanceof JavaStaticInitializer || origin.isAnnotatedWith("jakarta.annotation.PostConstruct");
    }

    private static boolean isOrIsIn(JavaClass type, String name) {
        return type.getName().equals(name);
    }
}
