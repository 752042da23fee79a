package now.billing.kernel.planted;

import java.util.logging.Logger;

/** Breaks R1: the kernel logs. */
public class ImpureKernel {
    Logger logger = Logger.getLogger("kernel");
}
