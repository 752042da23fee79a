package now.billing.rendering.jasper;

import java.awt.Color;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRSimpleTemplate;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.base.JRBoxPen;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/**
 * Every font size, grey and line of the paper: two weights, three greys, one accent. The templates name these styles
 * and hold no look of their own, so a brand is data and never a template.
 */
final class Theme {
    private static final Color INK = Color.decode("#1F2937");
    private static final Color MUTED = Color.decode("#6B7280");
    private static final Color HAIRLINE = Color.decode("#E5E7EB");
    private static final Color CARD = Color.decode("#F9FAFB");
    /** Drawn in the last row of the totals. */
    static final String STRONG_AMOUNT = "StrongAmount";

    private static final float LINE_SPACING = 1.12f;

    private final Color accent;
    private final Type type;
    private final NumberSizes numbers;
    private final JRSimpleTemplate styles = new JRSimpleTemplate();

    private Theme(Color accent, Type type, NumberSizes numbers) {
        this.accent = accent;
        this.type = type;
        this.numbers = numbers;
    }

    /** @param accent brand colour as #RRGGBB */
    static JRTemplate of(String accent, Type type, NumberSizes numbers) {
        Theme theme = new Theme(Color.decode(accent), type, numbers);
        theme.addTexts();
        theme.addShapes();
        return theme.styles;
    }

    private void addTexts() {
        add(text("Body", type.body(), INK));
        add(strong(text("Strong", type.body(), INK)));
        add(text("Muted", type.body(), MUTED));
        add(spaced(text("Address", type.body(), INK)));
        add(spaced(text("Detail", type.secondary(), MUTED)));
        add(text("Small", type.secondary(), MUTED));
        add(right(text("SmallRight", type.secondary(), MUTED)));
        add(right(text("Number", type.body(), INK)));
        add(right(text("Quantity", numbers.quantity(), INK)));
        add(right(text("Price", numbers.price(), INK)));
        add(right(text("Amount", numbers.amount(), INK)));
        add(right(strong(text(STRONG_AMOUNT, numbers.amount(), INK))));
        add(strong(text("AgedAmount", numbers.amount(), INK)));
        add(strong(text("Title", type.title(), INK)));
        add(strong(text("Headline", type.headline(), INK)));
        add(strong(text("AccentLink", type.body(), accent)));
        add(spaced(text("CompactCard", 7.5f, INK)));
        add(centred(text("Caption", 6.5f, MUTED)));
        add(text("Sender", 6.5f, MUTED));
        add(spaced(text("Foot", 6.5f, MUTED)));
        add(strong(text("Brand", 13f, accent)));
        JRDesignStyle pill = centred(strong(text("PillText", 7f, MUTED)));
        pill.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
        add(pill);
    }

    private void addShapes() {
        add(filled("AccentBar", accent));
        add(filled("Card", CARD));
        add(line("Hairline", 0.5f, HAIRLINE));
        add(line("InkRule", 1f, INK));
        JRDesignStyle pill = new JRDesignStyle();
        pill.setName("Pill");
        pill.setMode(ModeEnum.TRANSPARENT);
        JRBoxPen pen = pill.getLineBox().getPen();
        pen.setLineWidth(0.75f);
        pen.setLineColor(HAIRLINE);
        add(pill);
    }

    private JRDesignStyle text(String name, float size, Color colour) {
        JRDesignStyle style = new JRDesignStyle();
        style.setName(name);
        style.setFontName(type.fonts());
        style.setFontSize(size);
        style.setForecolor(colour);
        style.setMode(ModeEnum.TRANSPARENT);
        style.setMarkup("none");
        return style;
    }

    private static JRDesignStyle strong(JRDesignStyle style) {
        style.setBold(true);
        return style;
    }

    private static JRDesignStyle right(JRDesignStyle style) {
        style.setHorizontalTextAlign(HorizontalTextAlignEnum.RIGHT);
        return style;
    }

    private static JRDesignStyle centred(JRDesignStyle style) {
        style.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
        return style;
    }

    private static JRDesignStyle spaced(JRDesignStyle style) {
        style.getParagraph().setLineSpacing(LineSpacingEnum.PROPORTIONAL);
        style.getParagraph().setLineSpacingSize(LINE_SPACING);
        return style;
    }

    private static JRDesignStyle filled(String name, Color colour) {
        JRDesignStyle style = new JRDesignStyle();
        style.setName(name);
        style.setMode(ModeEnum.OPAQUE);
        style.setBackcolor(colour);
        style.getLinePen().setLineWidth(0f);
        style.getLinePen().setLineColor(colour);
        return style;
    }

    private static JRDesignStyle line(String name, float width, Color colour) {
        JRDesignStyle style = new JRDesignStyle();
        style.setName(name);
        style.getLinePen().setLineWidth(width);
        style.getLinePen().setLineColor(colour);
        return style;
    }

    private void add(JRDesignStyle style) {
        try {
            styles.addStyle(style);
        } catch (JRException twice) {
            throw new IllegalStateException("Style " + style.getName() + " exists twice", twice);
        }
    }
}
