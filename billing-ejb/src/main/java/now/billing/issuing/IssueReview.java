package now.billing.issuing;

import java.util.List;
import now.billing.kernel.problem.Problem;

/**
 * What a draft would meet if it were issued now.
 *
 * @param findings what stands against issuing; empty when it may be issued
 * @param questions what only somebody who means it issues; empty for nearly every draft
 */
public record IssueReview(List<Problem> findings, List<Problem> questions) {}
