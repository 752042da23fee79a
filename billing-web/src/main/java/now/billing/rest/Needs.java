package now.billing.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permissions of which a caller of this operation has at least one, and those it needs besides. Asked before
 * anything of the request is read, so that who may not call it learns nothing else; the services ask again. A star
 * stands for the kind of documents, or the role of parties, that the resource is about.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    String[] value();

    /** What a caller needs besides, every one of them: the operation changes something else, too. */
    String[] also() default {};
}
