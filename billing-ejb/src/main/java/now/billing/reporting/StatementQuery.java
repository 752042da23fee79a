package now.billing.reporting;

import java.time.LocalDate;
import java.util.UUID;

/** A customer's account over a period, both days included. */
public record StatementQuery(UUID customerId, LocalDate from, LocalDate to, String currency) {}
