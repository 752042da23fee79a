package now.billing.blackbox.stated;

/**
 * One value that a file states.
 *
 * @param id of the business term
 * @param pointer its place in JSON (RFC 6901)
 * @param value as the file writes it
 */
public record StatedTerm(String id, String pointer, String value, Kind kind) {

    /** The value in the one writing of its kind. */
    public String plain() {
        return kind.plain(value);
    }
}
