package now.billing.rendering.jasper.planted;

/** An adapter that nobody may use. */
public class Adapter {}
