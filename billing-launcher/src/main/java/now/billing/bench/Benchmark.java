package now.billing.bench;

import java.util.List;

/** One benchmark of {@code ./bench NAME}; found by {@link java.util.ServiceLoader}. */
public interface Benchmark {
    /** The word after {@code ./bench}. */
    String name();

    /** One line that says what is compared with what. */
    String purpose();

    /**
     * Measures.
     *
     * @param arguments what follows the name on the command line
     */
    List<Measurement> run(List<String> arguments) throws Exception;
}
