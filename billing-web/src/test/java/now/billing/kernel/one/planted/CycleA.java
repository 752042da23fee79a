package now.billing.kernel.one.planted;

/** Breaks R2 with its twin. */
public class CycleA {
    now.billing.kernel.two.planted.CycleB other = new now.billing.kernel.two.planted.CycleB();
}
