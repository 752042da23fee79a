package now.billing.tenancy;

/** Where a tenant stands. */
public enum TenantStatus {
    /** Schema and role are made, nobody owns it yet: the next new business takes it. */
    SPARE,
    /** In use. */
    ACTIVE,
    /** Kept, but closed to its users until it is resumed. */
    SUSPENDED,
    /** Given up by its owner; kept for the legal retention time. */
    CLOSED
}
