package now.billing.rendering.paper;

/**
 * One line of a label and its value: "Due date — 15 December 2025".
 *
 * @param strong the value that a reader looks for first, drawn semibold
 */
public record Fact(String label, String value, boolean strong) {

    public static Fact of(String label, String value) {
        return new Fact(label, value, false);
    }

    public static Fact strong(String label, String value) {
        return new Fact(label, value, true);
    }
}
