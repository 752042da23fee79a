package now.billing.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import now.billing.drafting.OfKind;
import now.billing.kernel.problem.NotAllowed;
import now.billing.security.SignInMechanism;

/** Refuses who has none of the permissions that an operation {@link Needs}, before its body is read. */
@Provider
public class NeedsFilter implements ContainerRequestFilter {
    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private ResourceInfo called;

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Needs needs = called.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            return;
        }
        Set<String> held = SignInMechanism.permissions(request);
        List<String> permissions = permissions(needs, called.getResourceClass());
        if (permissions.stream().noneMatch(held::contains)) {
            throw NotAllowed.missing(String.join(", ", permissions));
        }
        for (String besides : needs.also()) {
            if (!held.contains(besides)) {
                throw NotAllowed.missing(besides);
            }
        }
    }

    /**
     * Of what an operation needs one: a star stands for the resource's kind of document or role of party. Who may draft
     * recurring invoices may write them.
     */
    public static List<String> permissions(Needs needs, Class<?> resource) {
        String key = key(resource);
        return Stream.of(needs.value())
                .map(each -> each.replace("*", key))
                .map(each -> each.equals("recurring.draft") ? "recurring.write" : each)
                .toList();
    }

    private static String key(Class<?> resource) {
        OfKind kind = resource.getAnnotation(OfKind.class);
        OfRole role = resource.getAnnotation(OfRole.class);
        if (kind != null) {
            return kind.value().key();
        }
        return role == null ? "*" : role.value().key();
    }
}
