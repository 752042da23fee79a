package now.billing.rendering.jasper;

import now.billing.kernel.document.Look;

/**
 * The letters of a paper: which, and how large.
 *
 * @param body size of text, and of numbers where they fit
 * @param secondary size of small print
 * @param title size of what the paper is called
 * @param headline size of the one sentence that counts
 * @param fonts family with the fonts for other scripts behind it (fonts/fonts.xml)
 * @param latin family that draws nearly all text alone
 */
record Type(float body, float secondary, float title, float headline, String fonts, String latin) {
    private static final String PLEX = "Plex";
    private static final String NOTO = "NotoSans";
    private static final String BEHIND_PLEX = "Documents";
    private static final String BEHIND_NOTO = "DocumentsNoto";

    static Type of(Look look) {
        boolean noto = look.typeface() == Look.Typeface.NOTO;
        String fonts = noto ? BEHIND_NOTO : BEHIND_PLEX;
        String latin = noto ? NOTO : PLEX;
        return switch (look.layout()) {
            case CLASSIC -> new Type(9f, 8f, 24f, 17f, fonts, latin);
            case COMPACT -> new Type(8f, 7f, 16f, 11f, fonts, latin);
            case LETTERHEAD -> new Type(9f, 8f, 18f, 12f, fonts, latin);
        };
    }

    /** The family that draws plain text of these fonts alone. */
    static String latinOf(String fonts) {
        return BEHIND_NOTO.equals(fonts) ? NOTO : PLEX;
    }
}
