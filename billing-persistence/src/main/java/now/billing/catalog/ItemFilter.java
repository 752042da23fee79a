package now.billing.catalog;

/**
 * Which items a list shows.
 *
 * @param typed words of name, code or description as they begin, or empty
 */
public record ItemFilter(String typed, boolean archived) {}
