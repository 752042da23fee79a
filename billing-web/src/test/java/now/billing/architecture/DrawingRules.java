package now.billing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Set;

/**
 * R20: drawing takes seconds, and waiting for a place, too; a transaction that is open meanwhile keeps a connection from
 * everybody (ADR 0035).
 */
final class DrawingRules {
    private static final Set<String> DRAWING = Set.of("Rendering", "MailViews", "IssuedPapers", "Press", "Bulkhead");

    private DrawingRules() {}

    /** Neither by a boundary that begins a transaction, nor inside of a step that has one of its own. */
    static ArchRule nothingIsDrawnInsideOfATransaction() {
        return noClasses()
                .that()
                .resideInAnyPackage(Layers.verbs())
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "draw inside of a transaction",
                        call -> draws(call) && (beginsATransaction(call.getOrigin()) || isAStep(call))))
                .as("R20: nothing is drawn inside of a transaction");
    }

    private static boolean draws(JavaMethodCall call) {
        JavaClass drawing = call.getTargetOwner();
        return drawing.getPackageName().startsWith("now.billing.")
                && DRAWING.contains(drawing.getSimpleName())
                && !drawing.equals(call.getOriginOwner())
                && call.getTarget().resolveMember().stream()
                        .noneMatch(method -> method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean beginsATransaction(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        boolean boundary = owner.isAnnotatedWith(Stateless.class) || owner.isAnnotatedWith(Singleton.class);
        return boundary && !staysOutside(unit.isAnnotatedWith(TransactionAttribute.class) ? unit : owner);
    }

    private static boolean staysOutside(CanBeAnnotated annotated) {
        return annotated.isAnnotatedWith(DescribedPredicate.describe(
                "no transaction",
                annotation -> annotation.getRawType().isEquivalentTo(TransactionAttribute.class)
                        && annotation.as(TransactionAttribute.class).value()
                                == TransactionAttributeType.NOT_SUPPORTED));
    }

    /** Steps are handed on as lambdas; only a drawing itself is handed on, too, to its place. */
    private static boolean isAStep(JavaMethodCall call) {
        return call.isDeclaredInLambda()
                && !call.getTargetOwner().getSimpleName().equals("Bulkhead");
    }
}
