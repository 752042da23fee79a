package now.billing.access.boundary;

/** Says for tests who acts, as the boundary says it in a server. */
public final class Entering {
    private Entering() {}

    public static void as(Caller caller, CurrentCaller current) {
        current.enter(caller);
    }
}
