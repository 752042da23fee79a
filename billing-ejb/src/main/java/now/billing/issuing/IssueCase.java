package now.billing.issuing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.RuleViolated;
import org.jspecify.annotations.Nullable;

/** What the facts of one draft mean for its issue. */
interface IssueCase {

    /** The facts as they are frozen; null for kinds that have none. */
    @Nullable
    KindFacts facts();

    /** The number that the document has already; of kinds that we do not number. */
    default DocumentNumber number() {
        throw new IllegalStateException("we number it");
    }

    /** What its law has to hold, or null. */
    default @Nullable UUID held() {
        return null;
    }

    /** The content with what the facts add to it. */
    default DocumentContent completed(DocumentContent content) {
        return content;
    }

    /** The rate of what it takes back, or null. */
    default @Nullable ExchangeRate rate() {
        return null;
    }

    default CalculatedDocument calculate(DocumentContent content) {
        return content.calculate();
    }

    /** What has to be mended before the number is given. */
    default List<Problem> findings(LocalDate issueDate) {
        return List.of();
    }

    /** Why it can't be issued as things stand, however it is written. */
    default Optional<RuleViolated> refusal(CalculatedDocument calculated) {
        return Optional.empty();
    }
}
