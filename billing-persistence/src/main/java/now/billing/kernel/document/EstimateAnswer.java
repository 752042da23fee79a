package now.billing.kernel.document;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;

/**
 * What the client said to an estimate; there is one answer and no second.
 *
 * @param byReceiver whether it was given on the receiver's page; else the user was told it
 * @param name who said so; a receiver has to say it
 * @param note what was said besides, in several lines; may be empty
 * @param chosen the optional lines that the client takes, by their ids; none where he said no
 */
public record EstimateAnswer(
        Verdict verdict, boolean byReceiver, String name, String note, List<UUID> chosen, Instant at)
        implements Serializable {
    /** UTF-16 code units of the longest name. */
    public static final int LONGEST_NAME = 100;

    /** UTF-16 code units of the longest note. */
    public static final int LONGEST_NOTE = 2_000;

    /** Yes or no. */
    public enum Verdict {
        APPROVED,
        REJECTED
    }

    public EstimateAnswer {
        name = Text.typedLine(name);
        note = Text.typedLines(note);
        chosen = chosen.stream().distinct().sorted().toList();
    }

    /** Whether the receiver said the same before: his form was sent twice. */
    public boolean repeats(EstimateAnswer first) {
        return byReceiver && first.equals(new EstimateAnswer(verdict, byReceiver, name, note, chosen, first.at));
    }

    /**
     * Every field that is wrong.
     *
     * @param optional the lines among which the client can choose
     */
    public List<Problem> problems(List<UUID> optional) {
        FieldProblems problems = new FieldProblems();
        for (int i = 0; i < chosen.size(); i++) {
            if (verdict == Verdict.REJECTED || !optional.contains(chosen.get(i))) {
                problems.add("optionalLines[" + i + "]", LineParts.UNKNOWN_LINE, "value", chosen.get(i));
            }
        }
        if (byReceiver && Text.isBlank(name)) {
            problems.add("name", ProblemCode.REQUIRED);
        }
        Text.checkLine(problems, "name", name, LONGEST_NAME);
        Text.checkLines(problems, "note", note, LONGEST_NOTE);
        return problems.list();
    }
}
