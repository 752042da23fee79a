package now.billing.kernel.document;

import java.io.Serializable;

/**
 * What a document looks like and what its organization always says on it, frozen with it, so that a new logo does not
 * change an old invoice.
 *
 * @param accentColour {@code #RRGGBB}
 * @param logoDigest SHA-256 of the logo's bytes in hex, or empty for none
 * @param intro what stands above the lines, or empty
 * @param closing what stands below everything, or empty
 */
public record Branding(String accentColour, String logoDigest, Paper paper, Look look, String intro, String closing)
        implements Serializable {

    /** The usual look. */
    public Branding(String accentColour, String logoDigest, Paper paper) {
        this(accentColour, logoDigest, paper, Look.USUAL, "", "");
    }

    /** The same, saying this. */
    public Branding saying(String intro, String closing) {
        return new Branding(accentColour, logoDigest, paper, look, intro, closing);
    }

    /** The sheet a document is printed on. */
    public enum Paper {
        A4,
        LETTER
    }
}
