package now.billing.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
        InvocationHandler handler = (self, method, arguments) -> method.getDeclaringClass() == Together.class
                ? together(raw, guard, (List<?>) arguments[0])
                : call(raw, guard, method, arguments);
        return (Connection) proxy(handler, Connection.class, Together.class);
    }

    private static Object proxy(InvocationHandler handler, Class<?>... types) {
        return Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), types, handler);
    }

    /** What a guarded connection can do beside the standard. */
    interface Together {
        /**
         * Prepares several statements as one, which the driver sends in one go. The guard reads each text by itself: a
         * semicolon in one of them is refused as ever, only those between them are ours.
         */
        PreparedStatement prepareTogether(List<String> texts) throws SQLException;
    }

    private static PreparedStatement together(Connection raw, StatementGuard guard, List<?> texts) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (Object text : texts) {
            // The line break ends a comment that a text may end with.
            all.append(all.isEmpty() ? "" : "\n;\n").append(guard.check((String) text));
        }
        return raw.prepareStatement(all.toString());
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
