package now.billing.drafting;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import now.billing.kernel.document.DocumentKind;

/** Which kind of document a bean is for: its façade, its facts, its law, its shell of the API. */
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
