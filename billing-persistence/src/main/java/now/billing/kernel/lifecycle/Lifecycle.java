package now.billing.kernel.lifecycle;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;

/**
 * A life cycle as a total table: every pair of state and event has an answer, a new state or a loud refusal.
 *
 * @param <S> states
 * @param <E> events
 */
public final class Lifecycle<S extends Enum<S>, E extends Enum<E>> {

    private final ProblemCode refusal;
    private final Class<S> states;
    private final Class<E> events;
    private final Map<S, Map<E, S>> table;

    private Lifecycle(ProblemCode refusal, Class<S> states, Class<E> events, Map<S, Map<E, S>> table) {
        this.refusal = refusal;
        this.states = states;
        this.events = events;
        this.table = table;
    }

    /** An empty table in which everything is refused with {@code refusal}. */
    static <S extends Enum<S>, E extends Enum<E>> Lifecycle<S, E> refusing(
            String refusal, Class<S> states, Class<E> events) {
        return new Lifecycle<>(ProblemCode.of(refusal), states, events, new EnumMap<>(states));
    }

    /** The same table with one more legal step. */
    Lifecycle<S, E> with(S state, E event, S next) {
        Map<S, Map<E, S>> wider = new EnumMap<>(states);
        table.forEach((from, steps) -> wider.put(from, new EnumMap<>(steps)));
        S before = wider.computeIfAbsent(state, any -> new EnumMap<>(events)).put(event, next);
        if (before != null) {
            throw new IllegalArgumentException(state + " has two answers to " + event);
        }
        return new Lifecycle<>(refusal, states, events, wider);
    }

    /**
     * The state after the event.
     *
     * @throws RuleViolated with the arguments {@code state} and {@code event} if it is illegal
     */
    public S after(S state, E event) {
        return find(state, event).orElseThrow(() -> RuleViolated.of(refusal, "state", state, "event", event));
    }

    public boolean allows(S state, E event) {
        return find(state, event).isPresent();
    }

    /** The state after the event, empty if it is illegal. */
    public Optional<S> find(S state, E event) {
        Map<E, S> steps = table.get(state);
        return steps == null ? Optional.empty() : Optional.ofNullable(steps.get(event));
    }

    /** What an illegal event is refused with. */
    public ProblemCode refusal() {
        return refusal;
    }

    public Class<S> states() {
        return states;
    }

    public Class<E> events() {
        return events;
    }
}
