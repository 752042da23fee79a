package now.billing.rendering.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import now.billing.kernel.document.Look;

/**
 * What every kind of paper has around its table: head, parties, the one sentence that counts, foot.
 *
 * @param language BCP 47 tag of the texts
 * @param accent brand colour as #RRGGBB
 * @param metadataTitle title in the file's metadata and in the window of a reader
 * @param date instant that the metadata carries, fixed by the record so that the bytes are reproducible
 * @param mark discreet mark such as "Draft"; empty on a real document
 * @param headline amount and date in large type
 * @param footer repeated at the bottom left of every page
 * @param pagePattern words with {0} for the page and {1} for the number of pages
 * @param look how it is set, and what the organization says at the foot
 */
public record PaperFrame(
        String language,
        PaperSize size,
        String accent,
        String metadataTitle,
        Instant date,
        String mark,
        String title,
        List<Fact> facts,
        PartyBlock seller,
        PartyBlock buyer,
        String headline,
        String footer,
        String pagePattern,
        Look look) {

    /** In the usual look. */
    public PaperFrame(
            String language,
            PaperSize size,
            String accent,
            String metadataTitle,
            Instant date,
            String mark,
            String title,
            List<Fact> facts,
            PartyBlock seller,
            PartyBlock buyer,
            String headline,
            String footer,
            String pagePattern) {
        this(
                language,
                size,
                accent,
                metadataTitle,
                date,
                mark,
                title,
                facts,
                seller,
                buyer,
                headline,
                footer,
                pagePattern,
                Look.USUAL);
    }

    /** Whether the organization says something at the foot of every page. */
    public boolean signed() {
        return !look.footer().isEmpty();
    }

    /** What it says in one of the columns, from 0. */
    public String foot(int column) {
        return look.footer(column);
    }

    /** Whether the sheet is folded where marks tell. */
    public boolean folded() {
        return size == PaperSize.A4;
    }

    /** The instant that stands in the metadata of a paper of this date, the same in every zone of the server. */
    static Instant atNoon(LocalDate date) {
        return date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** "Page 1 of 2". */
    public String page(int page, int pages) {
        return PaperTexts.fill(pagePattern, page, pages);
    }
}
