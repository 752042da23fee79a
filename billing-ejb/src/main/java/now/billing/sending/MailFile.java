package now.billing.sending;

import java.time.Instant;

/** A mail kept as a file while no SMTP server is configured. */
public record MailFile(String name, Instant at, String recipient, String subject) {}
