package now.billing.storage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import now.billing.kernel.shape.Shape;

/**
 * A list and how its rows are sorted. A {@link PageKey} is a place in one such order and says nothing in another one.
 *
 * @param list what is listed, such as {@code customers}
 * @param column what it is sorted by
 * @param values what stands in that column
 */
public record PageOrder(String list, String column, boolean descending, Values values) {

    /** What a sort column holds; a key whose value is of another kind never reaches the database. */
    public enum Values {
        TEXT {
            @Override
            boolean accept(String value) {
                // The one character that PostgreSQL cannot hold in a text.
                return value.indexOf('\0') < 0;
            }

            /** Sorted as people read; a place in the order by character codes of earlier versions is none in it. */
            @Override
            String mark() {
                return "~";
            }
        },
        DATE {
            @Override
            boolean accept(String value) {
                try {
                    int year = LocalDate.parse(value).getYear();
                    return year > 0 && year <= LAST_YEAR;
                } catch (DateTimeParseException another) {
                    return false;
                }
            }
        },
        NUMBER {
            @Override
            boolean accept(String value) {
                return DECIMAL.fits(value);
            }
        },
        ID {
            @Override
            boolean accept(String value) {
                try {
                    return UUID.fromString(value).toString().equals(value);
                } catch (IllegalArgumentException another) {
                    return false;
                }
            }
        };

        /** Of four digits; the database's calendar ends long before Java's. */
        private static final int LAST_YEAR = 9999;

        private static final Shape DECIMAL = Shape.of("-?\\d{1,30}(\\.\\d{1,20})?", 60);

        abstract boolean accept(String value);

        String mark() {
            return "";
        }
    }

    /** The words that stand in a cursor. */
    String name() {
        return list + (descending ? " -" : " ") + column + values.mark();
    }
}
