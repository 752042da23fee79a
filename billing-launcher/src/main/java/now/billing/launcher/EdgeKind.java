package now.billing.launcher;

/** What stands before the nodes: {@code BILLING_EDGE}. */
enum EdgeKind {
    /** Nothing was said: HAProxy before several nodes where it is installed, else nothing. */
    NONE,
    /** HAProxy, started by the launcher. */
    HAPROXY,
    /** A proxy that the operator runs; it takes in slow requests and gives out slow answers. */
    EXTERNAL;

    static EdgeKind of(String word) {
        return switch (word.strip()) {
            case "" -> NONE;
            case "haproxy" -> HAPROXY;
            case "external" -> EXTERNAL;
            default -> throw new StartRefused("BILLING_EDGE must be haproxy or external, not \"" + word + "\"");
        };
    }
}
