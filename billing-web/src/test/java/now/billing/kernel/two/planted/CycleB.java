package now.billing.kernel.two.planted;

/** Breaks R2 with its twin. */
public class CycleB {
    void use(now.billing.kernel.one.planted.CycleA other) {}
}
