package now.billing.web.terms;

import java.util.List;

/**
 * Terms that a reader looks for together.
 *
 * @param name key of its heading
 * @param carried fields that the kind of document has no use for; what stands in them stays
 */
public record TermGroup(String name, List<TermField> fields, List<TermField> carried) {
    TermGroup(String name, List<TermField> fields) {
        this(name, fields, List.of());
    }
}
