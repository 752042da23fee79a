package now.billing.launcher;

import fish.payara.micro.PayaraMicroRuntime;

/**
 * The listener that people use. It is configured closed and opened once the application is deployed: before that the
 * server would answer valid addresses with a page of its own that says they do not exist.
 */
final class PublicListener {
    private static final String ENABLED =
            "configs.config.server-config.network-config.network-listeners.network-listener.%s.enabled=true";

    private PublicListener() {}

    /**
     * Opens it.
     *
     * @param name {@code http-listener} or {@code https-listener}
     */
    static void open(PayaraMicroRuntime runtime, String name) throws ReflectiveOperationException {
        // The runtime's own run() reaches the members of a grid, and without a grid nobody; the server's classes are
        // in a loader of its own.
        ClassLoader server = runtime.getClass().getClassLoader();
        Class<?> type = server.loadClass("org.glassfish.embeddable.CommandRunner");
        Object runner = server.loadClass("org.glassfish.internal.api.Globals")
                .getMethod("get", Class.class)
                .invoke(null, type);
        Object result = type.getMethod("run", String.class, String[].class)
                .invoke(runner, "set", new String[] {ENABLED.formatted(name)});
        Class<?> answer = server.loadClass("org.glassfish.embeddable.CommandResult");
        Object status = answer.getMethod("getExitStatus").invoke(result);
        if (!"SUCCESS".equals(String.valueOf(status))) {
            Object output = answer.getMethod("getOutput").invoke(result);
            throw new IllegalStateException("The listener " + name + " could not be opened: " + output);
        }
    }
}
