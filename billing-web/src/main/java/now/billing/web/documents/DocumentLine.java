package now.billing.web.documents;

import java.util.UUID;

/**
 * A row of the list of documents in words: what a page shows twenty-five times is worked out once a row.
 *
 * @param is what its menu asks of it: {@code draft}, or {@code issued} and perhaps {@code owing}; empty where nothing
 *     can be done with it
 * @param address where it opens; empty for those who may not open it
 * @param name its number, or that it is a draft
 * @param customer their name, or that there is none yet
 * @param tone of its state
 * @param total what it asks for
 * @param tag the first of its tags, or nothing
 * @param nextTag the second
 * @param moreTags how many there are besides, as {@code +3}
 * @param pick what the box that selects it is called
 * @param actions what its menu is called
 */
public record DocumentLine(
        UUID id,
        long version,
        String is,
        String address,
        String name,
        String customer,
        String issued,
        String due,
        String tone,
        String state,
        String net,
        String total,
        String tag,
        String nextTag,
        String moreTags,
        String pick,
        String actions) {}
