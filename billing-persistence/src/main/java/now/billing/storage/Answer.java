package now.billing.storage;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the database will answer to a read that was asked for and may still wait for others to travel with
 * ({@link Sql#ask}). Who asks for two things first and looks at them afterwards waits for the database once.
 */
public final class Answer<T> {
    private final Supplier<T> value;

    private Answer(Supplier<T> value) {
        this.value = value;
    }

    static <T> Answer<T> of(Supplier<T> value) {
        return new Answer<>(value);
    }

    /** An answer that is known without the database. */
    public static <T> Answer<T> known(T value) {
        return new Answer<>(() -> value);
    }

    /** The answer; sends the read, and all that waits with it, where that has not happened yet. */
    public T get() {
        return value.get();
    }

    /** What the answer means. */
    public <U> Answer<U> map(Function<? super T, ? extends U> meaning) {
        return new Answer<>(() -> meaning.apply(value.get()));
    }
}
