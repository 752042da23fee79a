package now.billing.rest.v1;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import now.billing.architecture.OurClasses;

/** The methods that really answer, by reflection. */
final class ResourceMethods {
    private static final String BASE = "/api/v1/";

    private ResourceMethods() {}

    /**
     * One method of a resource.
     *
     * @param name verb and path, such as {@code GET /api/v1/invoices/{id}}
     */
    record ResourceMethod(String name, Class<?> resource, Method method) {
        boolean takesABody() {
            return Stream.of(method.getParameters())
                    .anyMatch(each -> each.getType() == String.class && each.getAnnotations().length == 0);
        }

        boolean needsAKey() {
            return names(HeaderParam.class, HeaderParam::value).contains("Idempotency-Key");
        }

        boolean needsTheVersion() {
            return names(HeaderParam.class, HeaderParam::value).contains("If-Match");
        }

        Set<String> queryParameters() {
            return names(QueryParam.class, QueryParam::value);
        }

        private <A extends Annotation> Set<String> names(Class<A> type, Function<A, String> name) {
            Set<String> names = new TreeSet<>();
            for (Parameter parameter : method.getParameters()) {
                Stream<? extends AnnotatedElement> places = parameter.isAnnotationPresent(BeanParam.class)
                        ? Stream.of(parameter.getType().getDeclaredFields())
                        : Stream.of(parameter);
                places.map(each -> each.getAnnotation(type))
                        .filter(each -> each != null)
                        .forEach(each -> names.add(name.apply(each)));
            }
            return names;
        }
    }

    static List<ResourceMethod> all() {
        return OurClasses.of("now.billing.rest")
                .filter(each -> each.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getMethods())
                        .filter(method -> !verb(method).isEmpty())
                        .map(method -> new ResourceMethod(name(type, method), type, method)))
                .toList();
    }

    private static String name(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = BASE + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return verb(method) + " " + path;
    }

    private static String verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
    }
}
