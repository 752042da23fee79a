package now.billing.sending;

import java.util.List;
import java.util.UUID;
import now.billing.kernel.document.EstimateAnswer;

/**
 * The client's answer to an estimate as the user was told it.
 *
 * @param name who said so; may be empty
 * @param note may be empty
 * @param chosen the optional lines that he takes
 */
public record AnswerEstimate(
        UUID estimateId, EstimateAnswer.Verdict verdict, String name, String note, List<UUID> chosen) {
    public AnswerEstimate {
        chosen = List.copyOf(chosen);
    }

    /** Where there is nothing to choose, or nothing was. */
    public AnswerEstimate(UUID estimateId, EstimateAnswer.Verdict verdict, String name, String note) {
        this(estimateId, verdict, name, note, List.of());
    }
}
