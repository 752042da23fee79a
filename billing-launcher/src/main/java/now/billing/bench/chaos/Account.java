package now.billing.bench.chaos;

/**
 * A business that the callers issue for.
 *
 * @param code of the tenant
 * @param token of its API
 * @param customerId whom all invoices go to
 */
public record Account(String code, String token, String customerId) {}
