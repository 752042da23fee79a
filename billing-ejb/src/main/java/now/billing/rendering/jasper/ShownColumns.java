package now.billing.rendering.jasper;

import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRSection;
import net.sf.jasperreports.engine.JasperReport;
import now.billing.kernel.document.Look;

/** Closes the gap of a hidden column of the lines: the others move to the right, the words get its room. */
final class ShownColumns {
    private static final int DESCRIPTION = 206;

    /** Widths with the gap beside them, of the templates. */
    private static final Map<Look.Column, Integer> ROOM =
            Map.of(Look.Column.QUANTITY, 68, Look.Column.PRICE, 78, Look.Column.TAX, 50);

    private ShownColumns() {}

    /** Width of the words of a line. */
    static int description(Look look) {
        return DESCRIPTION + room(look, Look.Column.QUANTITY);
    }

    /** Room that hidden columns leave, of this one and those right of it. */
    private static int room(Look look, Look.Column from) {
        return look.hidden().stream()
                .filter(column -> column.compareTo(from) >= 0)
                .mapToInt(ROOM::get)
                .sum();
    }

    /** @param template a copy that nobody else uses */
    static void apply(JasperReport template, Look look) {
        if (look.hidden().isEmpty()) {
            return;
        }
        apply(template.getDetailSection(), look);
        JRGroup[] groups = template.getGroups();
        if (groups != null) {
            for (JRGroup group : groups) {
                apply(group.getGroupHeaderSection(), look);
            }
        }
    }

    private static void apply(JRSection section, Look look) {
        for (JRBand band : section.getBands()) {
            for (JRElement element : band.getElements()) {
                apply(element, look);
            }
        }
    }

    private static void apply(JRElement element, Look look) {
        String key = element.getKey();
        if (key == null) {
            return;
        }
        switch (key) {
            case "words" -> element.setWidth(description(look));
            case "quantity" -> element.setX(element.getX() + room(look, Look.Column.PRICE));
            case "price" -> element.setX(element.getX() + room(look, Look.Column.TAX));
            default -> {
                // Stays where it is.
            }
        }
    }
}
