package now.billing.facade;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import now.billing.kernel.document.DocumentKind;

/** Which kind of document a façade, or a shell of the API, is for. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.PARAMETER})
public @interface OfKind {
    DocumentKind value();

    /** The qualifier as a value, to look one up. */
    final class Literal extends AnnotationLiteral<OfKind> implements OfKind {
        private static final long serialVersionUID = 1L;

        private final DocumentKind kind;

        public Literal(DocumentKind kind) {
            this.kind = kind;
        }

        @Override
        public DocumentKind value() {
            return kind;
        }
    }
}
