package now.billing.kernel.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/** The names of tags, by which an organization sorts its documents. Two that differ in capitals only are one. */
public final class TagName {
    /** Characters of one name. */
    public static final int MOST_CHARACTERS = 40;
    /** Tags of one document. */
    public static final int MOST = 20;
    /** Tags that an organization uses. */
    public static final int MOST_TOGETHER = 1_000;

    private static final ProblemCode TOO_MANY = ProblemCode.of("tag.too_many");

    private TagName() {}

    /**
     * Names as they were typed, each once, as they are stored.
     *
     * @throws InvalidInput about {@code tags} or one of them
     */
    public static List<String> typed(Collection<String> typed) {
        FieldProblems problems = new FieldProblems();
        List<String> names = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int at = 0;
        for (String each : typed) {
            String name = Text.typedLine(each);
            String field = "tags[" + at++ + "]";
            if (name.isEmpty()) {
                problems.add(field, ProblemCode.REQUIRED);
            }
            Text.checkLine(problems, field, name, MOST_CHARACTERS);
            if (known.add(name.toLowerCase(Locale.ROOT))) {
                names.add(name);
            }
        }
        problems.throwIfAny();
        if (names.size() > MOST) {
            throw InvalidInput.of("tags", TOO_MANY, "value", names.size(), "limit", MOST);
        }
        return List.copyOf(names);
    }
}
