package now.billing.kernel.document.terms;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is declared of a field beside its name and type. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Term {

    /** Its number in EN 16931 such as {@code BT-11}; empty where the standard has none. */
    String value() default "";

    /** UTF-16 code units of the longest text. */
    int longest() default 100;

    /** Whether a text may have several lines. */
    boolean lines() default false;

    /** Regular expression that a text matches as a whole; empty for any. */
    String form() default "";

    /** The list that a text is a code of. */
    CodeList codes() default CodeList.ANY;

    /** The list that the scheme of an identifier is of. */
    CodeList schemes() default CodeList.ANY;

    /** Whether an identifier is wrong without its scheme (BR-62 to BR-64). */
    boolean schemed() default false;

    /** Whether the record is wrong without it. */
    boolean required() default false;

    /** Whether its text may stand in place of the record, where nothing else of it is known. */
    boolean alone() default false;

    /** The greatest whole number. */
    int greatest() default RecordField.MOST_COUNT;

    /** Entries of the longest list. */
    int most() default 20;
}
