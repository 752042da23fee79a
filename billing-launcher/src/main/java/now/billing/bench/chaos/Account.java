package now.billing.bench.chaos;

/**
 * A business that the callers issue for.
 *
 * @param code of the tenant
 * @param token of its API
 * @param customerId whom all invoices go to
 * @param email of its owner
 * @param password of its owner
 */
public record Account(String code, String token, String customerId, String email, String password) {}
