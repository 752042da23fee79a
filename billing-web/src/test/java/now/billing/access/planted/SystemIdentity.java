package now.billing.access.planted;

/** Stands for the class of this name. */
public class SystemIdentity {}
