package now.billing.sending;

import java.util.List;

/**
 * What stands round the message of a mail: the same in its plain form and in its page, in the document's language.
 *
 * @param language BCP 47
 * @param organization who writes
 * @param headline such as {@code Invoice RE-2026-0001}
 * @param facts number, amount, due date and the like
 * @param link to the public page, or empty where there is none
 * @param button what the link leads to, in words
 * @param colour of the organization, {@code #RRGGBB}, readable on white
 */
record MailFrame(
        String language,
        String organization,
        String headline,
        List<Fact> facts,
        String link,
        String button,
        String colour) {

    /** A word and what is said about it. */
    record Fact(String word, String value) {}
}
