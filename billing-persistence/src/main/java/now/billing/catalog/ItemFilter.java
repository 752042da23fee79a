package now.billing.catalog;

/**
 * Which items a list shows.
 *
 * @param typed parts of name, code or description, a price, or empty
 */
public record ItemFilter(String typed, boolean archived) {}
