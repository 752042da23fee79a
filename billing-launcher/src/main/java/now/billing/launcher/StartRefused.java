package now.billing.launcher;

/** Why the system does not start or stop; the message is one clear line for the person at the terminal. */
class StartRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
