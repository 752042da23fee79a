package now.billing.web.documents;

import java.util.List;

/**
 * Terms that a reader looks for together.
 *
 * @param name key of its heading
 */
public record TermGroup(String name, List<TermField> fields) {}
