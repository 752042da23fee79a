package now.billing.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.document.Look;
import now.billing.storage.Row;

/** The columns of a look. */
@Embeddable
public class LookColumns {
    static final String NAMES =
            "o.layout, o.typeface, o.hidden_columns, o.footer_left, o.footer_middle, o.footer_right";

    @Enumerated(EnumType.STRING)
    private Look.Layout layout;

    @Enumerated(EnumType.STRING)
    private Look.Typeface typeface;

    @Column(name = "hidden_columns")
    private String hidden;

    @Column(name = "footer_left")
    private String left;

    @Column(name = "footer_middle")
    private String middle;

    @Column(name = "footer_right")
    private String right;

    /** For persistence. */
    protected LookColumns() {}

    static LookColumns of(Look look) {
        LookColumns columns = new LookColumns();
        columns.layout = look.layout();
        columns.typeface = look.typeface();
        columns.hidden = look.hiddenInOrder().stream().map(Enum::name).collect(Collectors.joining(","));
        columns.left = look.footer(0);
        columns.middle = look.footer(1);
        columns.right = look.footer(2);
        return columns;
    }

    /** A look whose row was read by {@link #NAMES}. */
    static Look look(Row row) throws SQLException {
        return new Look(
                row.word("layout", Look.Layout.class),
                row.word("typeface", Look.Typeface.class),
                columns(row.text("hidden_columns")),
                List.of(row.text("footer_left"), row.text("footer_middle"), row.text("footer_right")));
    }

    Look look() {
        return new Look(layout, typeface, columns(hidden), List.of(left, middle, right));
    }

    private static Set<Look.Column> columns(String names) {
        return Stream.of(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Look.Column::valueOf)
                .collect(Collectors.toSet());
    }
}
