package now.billing.kernel.document;

import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/** What a file beside a document may be called, so that every system keeps it under this name and nobody is misled. */
public final class AttachmentName {
    /** A character that cannot stand there, or a name that begins or ends with a dot. */
    public static final ProblemCode FORBIDDEN = ProblemCode.of("attachment.name_forbidden");

    /** UTF-16 code units. */
    public static final int LONGEST = 150;

    private static final String RESERVED = "/\\:*?\"<>|";
    /** Persian and Indian words need them; every other format character only hides or turns something. */
    private static final String JOINERS = "\u200C\u200D";

    private AttachmentName() {}

    /** What is stored of a typed name. */
    public static String typed(String name) {
        return Text.typedLine(name);
    }

    /** Notes what is wrong with a name. */
    public static void check(FieldProblems problems, String field, String name) {
        if (Text.isBlank(name)) {
            problems.add(field, ProblemCode.REQUIRED);
            return;
        }
        Text.checkLine(problems, field, name, LONGEST);
        if (name.startsWith(".") || name.endsWith(".")) {
            problems.add(field, FORBIDDEN, "character", ".");
        }
        name.codePoints()
                .filter(AttachmentName::isForbidden)
                .findFirst()
                .ifPresent(c -> problems.add(field, FORBIDDEN, "character", shown(c)));
    }

    private static boolean isForbidden(int c) {
        boolean format = Character.getType(c) == Character.FORMAT && JOINERS.indexOf(c) < 0;
        return RESERVED.indexOf(c) >= 0 || format;
    }

    private static String shown(int c) {
        return RESERVED.indexOf(c) >= 0 ? Character.toString(c) : "U+%04X".formatted(c);
    }
}
