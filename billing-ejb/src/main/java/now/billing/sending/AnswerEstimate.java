package now.billing.sending;

import java.util.UUID;
import now.billing.kernel.document.EstimateAnswer;

/**
 * The client's answer to an estimate as the user was told it.
 *
 * @param name who said so; may be empty
 * @param note may be empty
 */
public record AnswerEstimate(UUID estimateId, EstimateAnswer.Verdict verdict, String name, String note) {}
