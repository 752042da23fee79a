package now.billing.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Stream;
import now.billing.facade.OfKind;
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
        List<String> permissions = permissions(needs, called.getResourceClass());
        if (permissions.stream().noneMatch(SignInMechanism.permissions(request)::contains)) {
            throw NotAllowed.missing(String.join(", ", permissions));
        }
    }

    /** What an operation needs as a resource has it: a star stands for the resource's kind of document. */
    public static List<String> permissions(Needs needs, Class<?> resource) {
        OfKind kind = resource.getAnnotation(OfKind.class);
        return Stream.of(needs.value())
                .map(each ->
                        kind == null ? each : each.replace("*", kind.value().key()))
                .toList();
    }
}
