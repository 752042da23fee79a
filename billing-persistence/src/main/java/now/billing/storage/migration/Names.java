package now.billing.storage.migration;

import now.billing.kernel.shape.Shape;

/** Names that are written into statements, because a statement about roles and schemas takes no parameters. */
final class Names {
    private static final Shape FORM = Shape.of("[a-z_][a-z0-9_]{0,49}", 50);
    private static final Shape CODE = Shape.of("[a-z0-9]{12}", 12);

    private Names() {}

    /** The name itself; an {@link IllegalArgumentException} where it is not plain lower case. */
    static String checked(String name) {
        if (!FORM.fits(name)) {
            throw new IllegalArgumentException(
                    "a database login may have only a-z, 0-9 and _ (at most 50), this one has not: " + name);
        }
        return name;
    }

    /** The schema and role of the tenant with this code. */
    static String schema(String code) {
        if (!CODE.fits(code)) {
            throw new IllegalArgumentException("not a tenant code: " + code);
        }
        return "t_" + code;
    }
}
