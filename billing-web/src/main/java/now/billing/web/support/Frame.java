package now.billing.web.support;

import java.util.Locale;
import java.util.Set;
import now.billing.maintaining.OrganizationView;

/** All that the frame around a page depends on; see {@link Drawn}. */
record Frame(
        OrganizationView organization,
        Set<?> permissions,
        String name,
        String email,
        Locale language,
        String root,
        String section) {}
