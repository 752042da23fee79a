package now.billing.storage;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the database will answer to a read that was asked for and may still wait for others to travel with
 * ({@link TenantSql#ask}). Who asks for two things first and looks at them afterwards waits for the database once.
 */
public final class Answer<T> {
    private @Nullable Supplier<? extends T> question;
    private @Nullable T value;

    private Answer(Supplier<? extends T> question) {
        this.question = question;
    }

    static <T> Answer<T> of(Supplier<? extends T> question) {
        return new Answer<>(question);
    }

    /** An answer that is known without the database. */
    public static <T> Answer<T> known(T value) {
        return new Answer<>(() -> value);
    }

    /** The answer; sends the read, and all that waits with it, where that has not happened yet. */
    public T get() {
        Supplier<? extends T> open = question;
        if (open != null) {
            value = open.get();
            question = null;
        }
        return Objects.requireNonNull(value);
    }

    /** What the answer means. */
    public <U> Answer<U> map(Function<? super T, ? extends U> meaning) {
        return new Answer<>(() -> meaning.apply(get()));
    }
}
