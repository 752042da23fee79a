package now.billing.rendering.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Look;

/** Sample documents in looks that somebody chose. */
public final class LookedPapers {
    public static final List<String> FOOTER = List.of(
            "Brandner Werkstatt GmbH\nTorstraße 12\n10119 Berlin",
            "Amtsgericht Charlottenburg, HRB 123456 B\nGeschäftsführung: Ines Brandner, Paul Ritter\nUSt-IdNr. DE811907980",
            "Berliner Volksbank\nDE89 3704 0044 0532 0130 00\nBIC COBADEFFXXX");

    private LookedPapers() {}

    public static Look look(Look.Layout layout) {
        return new Look(layout, Look.Typeface.PLEX, Set.of(), FOOTER);
    }

    /** Every layout in every typeface, with all columns and with none that can be left out. */
    public static List<Look> all() {
        return List.of(
                look(Look.Layout.CLASSIC),
                look(Look.Layout.COMPACT),
                look(Look.Layout.LETTERHEAD),
                new Look(Look.Layout.CLASSIC, Look.Typeface.NOTO, EnumSet.allOf(Look.Column.class), List.of()),
                new Look(Look.Layout.COMPACT, Look.Typeface.NOTO, Set.of(Look.Column.TAX), FOOTER),
                new Look(Look.Layout.LETTERHEAD, Look.Typeface.NOTO, Set.of(Look.Column.QUANTITY), List.of()));
    }

    public static IssuedDocument in(IssuedDocument paper, Look look) {
        return in(paper, look, "", "");
    }

    public static IssuedDocument in(IssuedDocument paper, Look look, String intro, String closing) {
        Branding before = paper.branding();
        return new IssuedDocument(
                paper.version(),
                paper.ref(),
                paper.number(),
                paper.issueDate(),
                paper.dueDate(),
                paper.deliveryDate(),
                paper.currency(),
                paper.priceBasis(),
                paper.language(),
                paper.timeZone(),
                paper.seller(),
                paper.buyer(),
                paper.customerId(),
                paper.lines(),
                paper.adjustments(),
                paper.totals(),
                paper.taxes(),
                paper.cashRounding(),
                paper.taxInTaxCurrency(),
                paper.exchangeRate(),
                paper.accounts(),
                paper.notes(),
                paper.terms(),
                paper.buyerReference(),
                paper.orderReference(),
                paper.more(),
                paper.ofKind(),
                new Branding(before.accentColour(), before.logoDigest(), before.paper(), look, intro, closing));
    }
}
