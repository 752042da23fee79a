package now.billing.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose statement texts pass the {@link StatementGuard}, whoever writes them: the persistence provider, a
 * native query or plain JDBC.
 *
 * <p>A prepared statement carries its checked text and needs no wrapper; a plain statement does.
 */
public final class GuardedConnection {
    private GuardedConnection() {}

    /** The same connection behind the guard. */
    public static Connection of(Connection raw, StatementGuard guard) {
        InvocationHandler handler = (self, method, arguments) -> call(raw, guard, method, arguments);
        return (Connection) proxy(handler, Connection.class);
    }

    private static Object proxy(InvocationHandler handler, Class<?> type) {
        return Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static @Nullable Object call(Object raw, StatementGuard guard, Method method, Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "equals" -> {
                return arguments != null && arguments[0] == raw;
            }
            case "unwrap", "isWrapperFor" -> throw new SecurityException("the guarded connection is not handed out");
            default -> {
                if (arguments != null && arguments.length > 0 && arguments[0] instanceof String text && runs(method)) {
                    guard.check(text);
                }
            }
        }
        try {
            Object answer = method.invoke(raw, arguments);
            return answer instanceof Statement plain && method.getName().equals("createStatement")
                    ? proxy((self, called, values) -> call(plain, guard, called, values), Statement.class)
                    : answer;
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    /** Methods whose first argument is text that the database will run. */
    private static boolean runs(Method method) {
        String name = method.getName();
        return name.startsWith("prepare")
                || name.startsWith("execute")
                || name.equals("addBatch")
                || name.equals("nativeSQL");
    }
}
