package now.billing.kernel.document;

import java.io.Serializable;

/**
 * What a document looks like, frozen with it, so that a new logo does not change an old invoice.
 *
 * @param accentColour {@code #RRGGBB}
 * @param logoDigest SHA-256 of the logo's bytes in hex, or empty for none
 */
public record Branding(String accentColour, String logoDigest, Paper paper) implements Serializable {

    /** The sheet a document is printed on. */
    public enum Paper {
        A4,
        LETTER
    }
}
