package now.billing.kernel.document.terms;

import java.io.Serializable;

/**
 * A note with the subject it is about (BG-1).
 *
 * @param subject BT-21, UNTDID 4451
 * @param text BT-22
 */
public record Note(
        @Term(value = "BT-21", longest = 3, codes = CodeList.NOTE_SUBJECT)
        String subject,

        @Term(value = "BT-22", longest = 4_000, lines = true, required = true)
        String text)
        implements Serializable {}
