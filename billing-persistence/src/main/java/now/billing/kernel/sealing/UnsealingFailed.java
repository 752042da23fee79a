package now.billing.kernel.sealing;

/** A blob that is not what we sealed: changed, moved to another place, or sealed with a key that is not there. */
public final class UnsealingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsealingFailed(String why) {
        super(why);
    }

    UnsealingFailed(String why, Throwable cause) {
        super(why, cause);
    }
}
