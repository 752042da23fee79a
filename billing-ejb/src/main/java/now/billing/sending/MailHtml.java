package now.billing.sending;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import now.billing.kernel.text.Text;

/**
 * The page of a mail, in the organization's look: tables, since mail programs know little else; nothing from outside;
 * readable where the reader's program is dark. Every value is data: whatever it says, it is shown as it was written.
 */
final class MailHtml {
    /** By which the page names the logo that travels with it. */
    static final String LOGO = "logo@mail";

    private static final String FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    /** What a dark program shows; the colours beside the elements are those of a light one. */
    private static final String DARK = "@media (prefers-color-scheme:dark){body,.back{background:#16181d!important}"
            + ".card{background:#1f2228!important;border-color:#343943!important}"
            + ".text,.value,.name{color:#f1f3f5!important}.word,.foot{color:#aab1bb!important}"
            + ".rule{border-color:#343943!important}.link{color:#9cc2ff!important}"
            + ".logo{background:#ffffff!important;padding:6px!important;border-radius:6px!important}}";

    private static final String TABLE = "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\"";

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n{2,}");

    private MailHtml() {}

    static String page(String message, MailFrame frame, boolean logo) {
        StringBuilder page = new StringBuilder(4_000);
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(frame.language()))
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\">")
                .append("<meta name=\"supported-color-schemes\" content=\"light dark\"><title>")
                .append(escaped(frame.headline()))
                .append("</title><style>:root{color-scheme:light dark}")
                .append(DARK)
                .append("</style></head>\n<body style=\"margin:0;padding:0;background:#f3f4f6\">\n")
                .append(TABLE + " class=\"back\" width=\"100%\"")
                .append(" style=\"background:#f3f4f6\"><tr><td align=\"center\" style=\"padding:24px 12px\">\n")
                .append(TABLE + " class=\"card\" width=\"100%\"")
                .append(" style=\"max-width:600px;background:#ffffff;border:1px solid #e2e5e9;border-radius:10px\">\n");
        head(page, frame, logo);
        row(page, "8px 28px 4px", paragraphs(message, frame.link()));
        facts(page, frame);
        button(page, frame);
        page.append("<tr><td class=\"foot\" dir=\"auto\" style=\"padding:20px 28px 24px;")
                .append(FONT)
                .append(";font-size:13px;color:#5b6470\">")
                .append(escaped(frame.organization()))
                .append("</td></tr>\n</table>\n</td></tr></table>\n</body></html>\n");
        return page.toString();
    }

    private static void head(StringBuilder page, MailFrame frame, boolean logo) {
        String name = "<span class=\"name\" dir=\"auto\" style=\"" + FONT
                + ";font-size:18px;font-weight:600;color:#16181d\">" + escaped(frame.organization()) + "</span>";
        String picture = "<img class=\"logo\" src=\"cid:" + LOGO + "\" alt=\"" + escaped(frame.organization())
                + "\" height=\"48\" style=\"height:48px;width:auto;max-width:240px;border:0;display:block\">";
        page.append("<tr><td style=\"padding:0;border-top:6px solid ")
                .append(escaped(frame.colour()))
                .append(";border-radius:10px 10px 0 0;font-size:0;line-height:0\">&nbsp;</td></tr>\n");
        row(page, "18px 28px 8px", logo ? picture : name);
    }

    private static void row(StringBuilder page, String padding, String content) {
        page.append("<tr><td style=\"padding:")
                .append(padding)
                .append("\">")
                .append(content)
                .append("</td></tr>\n");
    }

    /** Paragraphs of the message; in it only the document's own address is a link. */
    private static String paragraphs(String message, String link) {
        return BETWEEN_PARAGRAPHS
                .splitAsStream(message)
                .filter(each -> !Text.isBlank(each))
                .map(each -> "<p class=\"text\" dir=\"auto\" style=\"margin:0 0 16px;" + FONT
                        + ";font-size:16px;line-height:1.5;color:#16181d\">"
                        + linked(escaped(each).replace("\n", "<br>"), escaped(link)) + "</p>")
                .collect(Collectors.joining());
    }

    private static String linked(String text, String link) {
        return link.isEmpty()
                ? text
                : text.replace(
                        link,
                        "<a class=\"link\" href=\"" + link + "\" style=\"color:#0b57d0;word-break:break-all\">" + link
                                + "</a>");
    }

    private static void facts(StringBuilder page, MailFrame frame) {
        if (frame.facts().isEmpty()) {
            return;
        }
        page.append("<tr><td style=\"padding:4px 28px 8px\">" + TABLE + " width=\"100%\"")
                .append(">");
        for (MailFrame.Fact fact : frame.facts()) {
            page.append("<tr><td class=\"word rule\" style=\"padding:8px 12px 8px 0;border-top:1px solid #e2e5e9;")
                    .append(FONT)
                    .append(";font-size:14px;color:#5b6470\">")
                    .append(escaped(fact.word()))
                    .append("</td><td class=\"value rule\" align=\"right\" dir=\"auto\" style=\"padding:8px 0;")
                    .append("border-top:1px solid #e2e5e9;")
                    .append(FONT)
                    .append(";font-size:14px;font-weight:600;color:#16181d\">")
                    .append(escaped(fact.value()))
                    .append("</td></tr>");
        }
        page.append("</table></td></tr>\n");
    }

    private static void button(StringBuilder page, MailFrame frame) {
        if (frame.link().isEmpty()) {
            return;
        }
        String colour = escaped(frame.colour());
        page.append("<tr><td style=\"padding:16px 28px 8px\"><table role=\"presentation\" cellpadding=\"0\"")
                .append(" cellspacing=\"0\"><tr><td style=\"border-radius:8px;background:")
                .append(colour)
                .append("\"><a href=\"")
                .append(escaped(frame.link()))
                .append("\" style=\"display:inline-block;padding:12px 22px;border-radius:8px;background:")
                .append(colour)
                .append(";")
                .append(FONT)
                .append(";font-size:16px;font-weight:600;color:#ffffff;text-decoration:none\">")
                .append(escaped(frame.button()))
                .append("</a></td></tr></table></td></tr>\n");
    }

    /** As a value between tags or quotation marks. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(each);
            }
        }
        return safe.toString();
    }
}
