package now.billing.web.customers;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.RuleViolated;
import now.billing.maintaining.SaveAnyway;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/** The warnings about a customer or supplier that is saved, and who else is meant by them. */
public class SaveQuestions implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Question> asked = new ArrayList<>();
    private final EnumSet<SaveAnyway> words = EnumSet.noneOf(SaveAnyway.class);

    /**
     * A warning.
     *
     * @param words what is wrong
     * @param other the party that is known already, or null
     */
    public record Question(String words, @Nullable String other) implements Serializable {
        public String getWords() {
            return words;
        }

        public @Nullable String getOther() {
            return other;
        }
    }

    /** What somebody says who saw what was asked. */
    public Set<SaveAnyway> seen() {
        return words;
    }

    /** Nothing is asked any more. */
    public void forget() {
        asked.clear();
        words.clear();
    }

    /**
     * Asks instead of saving.
     *
     * @throws RuleViolated the same one where it asks for nothing that can be answered
     */
    public void ask(RuleViolated refused) {
        List<SaveAnyway> answers = new ArrayList<>();
        for (Problem problem : refused.problems()) {
            answers.add(Stream.of(SaveAnyway.values())
                    .filter(word -> word.answers(problem))
                    .findFirst()
                    .orElseThrow(() -> refused));
        }
        forget();
        words.addAll(answers);
        for (int i = 0; i < answers.size(); i++) {
            Map<String, String> facts = refused.problems().get(i).args();
            String key =
                    "party.question." + facts.getOrDefault("by", answers.get(i).name());
            asked.add(new Question(Texts.named(key, answers.get(i).name(), facts), facts.get("id")));
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    public List<Question> getAsked() {
        return asked;
    }
}
