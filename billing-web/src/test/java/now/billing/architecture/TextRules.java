package now.billing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** What a typed text is, is known in one place. */
final class TextRules {
    private TextRules() {}

    /** {@link String#isBlank} takes a no-break space and a zero-width one for a name. */
    static ArchRule onlyTextSaysWhatIsBlank() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        "now.billing.access..",
                        "now.billing.maintaining..",
                        "now.billing.drafting..",
                        "now.billing.issuing..",
                        "now.billing.settling..",
                        "now.billing.sending..",
                        "now.billing.delivery..")
                .should()
                .callMethod(String.class, "isBlank")
                .as("R18: only kernel Text says what is blank");
    }
}
