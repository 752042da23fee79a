package now.billing.blackbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Fifty callers that ask at the same time, however many cores there are. */
final class AtOnce {
    private static final int CALLERS = 50;

    private AtOnce() {}

    /** @return what each caller, from 0, was answered, in their order */
    static <T> List<T> all(IntFunction<T> call) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<CompletableFuture<T>> all = IntStream.range(0, CALLERS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> call.apply(number), callers))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            callers.shutdown();
        }
    }
}
