package now.billing.storage.migration;

import java.util.regex.Pattern;

/** Names that are written into statements, because a statement about roles and schemas takes no parameters. */
final class Names {
    private static final Pattern FORM = Pattern.compile("[a-z_][a-z0-9_]{0,49}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]{12}");

    private Names() {}

    /** The name itself; an {@link IllegalArgumentException} where it is not plain lower case. */
    static String checked(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a database login may have only a-z, 0-9 and _ (at most 50), this one has not: " + name);
        }
        return name;
    }

    /** The schema and role of the tenant with this code. */
    static String schema(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a tenant code: " + code);
        }
        return "t_" + code;
    }
}
