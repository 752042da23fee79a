package now.billing.rendering.paper;

import now.billing.kernel.measure.UnitCode;

/** Units in the language of a paper; never a bare code that looks like part of the number. */
final class UnitWords {
    private final PaperTexts texts;

    UnitWords(PaperTexts texts) {
        this.texts = texts;
    }

    /**
     * The word behind a number, such as "pcs"; empty where the number stands alone; a code that no list knows in
     * brackets.
     *
     * @param one whether there is one of it
     */
    String of(UnitCode unit, boolean one) {
        String plural = "unit." + unit.code();
        String single = plural + ".one";
        if (one && texts.has(single)) {
            return texts.of(single);
        }
        if (texts.has(plural)) {
            return texts.of(plural);
        }
        return (one ? texts.code(single) : texts.code(plural))
                .or(() -> texts.code(plural))
                .orElse("(" + unit.code() + ")");
    }
}
