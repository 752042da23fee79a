package now.billing.receivables;

/**
 * Which customers a list shows.
 *
 * @param typed parts of name, e-mail, number or town, or empty
 */
public record CustomerFilter(Tab tab, String typed) {

    /** The tabs over the list; OWING may hold archived customers, too. */
    public enum Tab {
        CURRENT,
        OWING,
        ARCHIVED
    }
}
