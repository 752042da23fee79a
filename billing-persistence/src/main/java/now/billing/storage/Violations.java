package now.billing.storage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads from a failure which named rule of the database refused the write. */
public final class Violations {
    /** The key stands in the detail as {@code (column)=(value)}, whatever language the server speaks. */
    private static final Pattern KEY = Pattern.compile("\\(.*\\)=\\((.*)\\)", Pattern.DOTALL);

    private Violations() {}

    /** The name of the violated constraint, such as {@code invoice_number_unique}. */
    public static Optional<String> constraint(Throwable failure) {
        return server(failure).map(ServerErrorMessage::getConstraint);
    }

    /** The value that is there already, where a unique constraint refused it. */
    public static Optional<String> duplicate(Throwable failure) {
        return server(failure)
                .map(ServerErrorMessage::getDetail)
                .map(KEY::matcher)
                .filter(Matcher::find)
                .map(key -> key.group(1));
    }

    /** The SQLSTATE, such as {@code 42501} where a right is missing. */
    public static Optional<String> state(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof java.sql.SQLException refused) {
                return Optional.ofNullable(refused.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<ServerErrorMessage> server(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PSQLException refused) {
                return Optional.ofNullable(refused.getServerErrorMessage());
            }
        }
        return Optional.empty();
    }
}
