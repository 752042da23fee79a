package now.billing.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of a mail: what anybody wrote is shown, and never a part of the page. */
class MailHtmlTest {
    private static final String LINK = "https://billing.example.test/d/abc";
    private static final String EVIL = "<script>alert(1)</script>\"'&";

    @Test
    void everyValueIsData() {
        MailFrame frame =
                new MailFrame("de", EVIL, EVIL, List.of(new MailFrame.Fact(EVIL, EVIL)), LINK, EVIL, "#0055aa");
        String page = MailHtml.page("Hello " + EVIL + "\n\n" + LINK, frame, true);
        assertThat(page)
                .doesNotContain("<script", "\"'&", "alert(1)</s")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
    }

    @Test
    void nothingComesFromOutside() {
        String page = MailHtml.page("Look:\n" + LINK + "\nor https://elsewhere.example.test", frame(LINK), true);
        assertThat(page.replace("href=\"" + LINK + "\"", "").replace(">" + LINK + "<", ""))
                .doesNotContain("src=\"http", "url(", "@import", "href=");
        assertThat(page).contains("src=\"cid:" + MailHtml.LOGO + "\"", "prefers-color-scheme:dark", "lang=\"de\"");
    }

    @Test
    void theButtonLeadsToThePageAndIsNotThereWithoutOne() {
        assertThat(MailHtml.page("Hello", frame(LINK), false)).contains("href=\"" + LINK + "\"", ">Online ansehen<");
        assertThat(MailHtml.page("Hello", frame(""), false)).doesNotContain("href");
    }

    @Test
    void thePlainFormSaysTheSame() {
        assertThat(MailWords.plain("Hello", frame(LINK)))
                .isEqualTo("Hello\n\nBetrag: 398,60 €\n\nOnline ansehen:\n" + LINK);
        assertThat(MailWords.plain("Hello\n" + LINK, frame(LINK))).isEqualTo("Hello\n" + LINK + "\n\nBetrag: 398,60 €");
    }

    private static MailFrame frame(String link) {
        return new MailFrame(
                "de",
                "Example GmbH",
                "Rechnung 1",
                List.of(new MailFrame.Fact("Betrag", "398,60 €")),
                link,
                "Online ansehen",
                "#0055aa");
    }
}
