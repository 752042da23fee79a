package now.billing.launcher;

/** The server ended before it could deploy anything; it is worth another try (see {@link WatchedNode}). */
final class BootFailed extends StartRefused {
    private static final long serialVersionUID = 1L;

    BootFailed(String message) {
        super(message);
    }
}
