package now.billing.bench.request;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One way to an answer: what is made ready for a request, which is not counted, and the request itself.
 *
 * @param ready what a request uses up, such as a draft to issue
 */
record Way(Supplier<String> ready, Consumer<String> request) {

    /** A request that uses nothing up. */
    static Way of(Runnable request) {
        return new Way(() -> "", ready -> request.run());
    }

    /** So many requests, to be run when it counts. */
    Runnable round(int requests) {
        List<String> all = Stream.generate(ready).limit(requests).toList();
        return () -> all.forEach(request);
    }
}
