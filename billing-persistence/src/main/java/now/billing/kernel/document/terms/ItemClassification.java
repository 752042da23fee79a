package now.billing.kernel.document.terms;

import java.io.Serializable;

/**
 * What a line is by a list of goods and services (BT-158).
 *
 * @param scheme UNTDID 7143
 * @param version of the list, may be empty
 */
public record ItemClassification(
        @Term(value = "BT-158", required = true) String value,

        @Term(value = "BT-158", longest = 20, codes = CodeList.CLASSIFICATION, required = true)
        String scheme,

        @Term(value = "BT-158", longest = 20) String version)
        implements Serializable {}
