package now.billing.drafting.planted;

import jakarta.enterprise.context.Dependent;

/** Work that asks for no permission, for others to misuse. */
@Dependent
public class WorkBean {}
