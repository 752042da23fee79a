package now.billing.kernel.document;

/**
 * Every version of the shape of a frozen record that was ever written. What was frozen is never written again, so each
 * stays readable for ever.
 *
 * <ul>
 *   <li>1: the core; one account, named {@code payment}.
 *   <li>2 (documents): any number of {@code accounts}, every term of {@link
 *       now.billing.kernel.document.terms.DocumentTerms}, what is withheld, and
 *       {@code ofKind}: what only its kind has ({@link KindFacts}).
 * </ul>
 */
public final class FrozenVersions {
    /** Of documents, written today. */
    public static final int DOCUMENT = 2;

    /** Of receipts, written today. */
    public static final int RECEIPT = 1;

    private FrozenVersions() {}

    /** Whether a record of this kind and version can be read. */
    public static boolean isKnown(DocumentKind kind, int version) {
        return version >= 1 && version <= (kind == DocumentKind.RECEIPT ? RECEIPT : DOCUMENT);
    }
}
