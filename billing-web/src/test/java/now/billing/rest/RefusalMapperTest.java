package now.billing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown is answered as an incident, and so is what is no exception; its id finds it in the log. */
class RefusalMapperTest {
    private final Logger log = Logger.getLogger(RefusalMapper.class.getName());
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord each) {
            logged.add(each);
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.addHandler(listener);
        RuntimeDelegate.setInstance(standIn(RuntimeDelegate.class, (self, method, args) -> builder()));
    }

    @AfterEach
    void hearNoMore() {
        log.removeHandler(listener);
        log.setUseParentHandlers(true);
        RuntimeDelegate.setInstance(null);
    }

    static List<Throwable> failures() {
        return List.of(
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new NoClassDefFoundError("some/Type"),
                new AssertionError("of the inside"),
                new IllegalStateException("of the inside", new LinkageError()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anythingElseIsAnIncident(Throwable failure) throws Exception {
        for (String wanted : List.of("de-CH, en;q=0.5", "")) {
            logged.clear();
            Response answer = mapper((self, method, args) -> wanted).toResponse(failure);
            assertIncident(answer, failure);
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aHeaderThatCannotBeReadHidesNone(Throwable failure) throws Exception {
        Response answer = mapper((self, method, args) -> "de;q=abc").toResponse(failure);
        assertThat(logged).last().satisfies(each -> assertThat(each.getThrown()).isSameAs(failure));
        assertThat(answer.getStatus()).isEqualTo(500);
    }

    private void assertIncident(Response answer, Throwable failure) {
        assertThat(logged).singleElement().satisfies(each -> {
            assertThat(each.getThrown()).isSameAs(failure);
            assertThat(each.getMessage()).startsWith("incident ");
        });
        String incident = logged.get(0).getMessage().substring("incident ".length());
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getEntity().toString())
                .contains("http.status_500", incident, "\"instance\":\"/api/v1/here\"")
                .doesNotContain("inside", failure.getClass().getSimpleName());
    }

    private static RefusalMapper mapper(InvocationHandler languages) throws ReflectiveOperationException {
        RefusalMapper mapper = new RefusalMapper();
        set(mapper, "headers", standIn(HttpHeaders.class, languages));
        set(
                mapper,
                "uri",
                standIn(UriInfo.class, (self, method, args) -> URI.create("http://localhost/api/v1/here?a=b")));
        return mapper;
    }

    private static void set(RefusalMapper mapper, String name, Object value) throws ReflectiveOperationException {
        Field field = RefusalMapper.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(mapper, value);
    }

    /** Remembers status and content; there is no server that would make an answer. */
    private static Response.ResponseBuilder builder() {
        Object[] content = new Object[2];
        return standIn(Response.ResponseBuilder.class, (self, method, args) -> {
            switch (method.getName()) {
                case "status" -> content[0] = args[0];
                case "entity" -> content[1] = args[0];
                case "build" -> {
                    return standIn(
                            Response.class,
                            (answer, question, none) ->
                                    question.getName().equals("getStatus") ? content[0] : content[1]);
                }
                default -> {
                    return self;
                }
            }
            return self;
        });
    }

    private static <T> T standIn(Class<T> type, InvocationHandler handler) {
        try {
            return new ByteBuddy()
                    .subclass(type, ConstructorStrategy.Default.IMITATE_SUPER_CLASS_OPENING)
                    .method(ElementMatchers.isAbstract())
                    .intercept(InvocationHandlerAdapter.of(handler))
                    .make()
                    .load(RefusalMapperTest.class.getClassLoader())
                    .getLoaded()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
