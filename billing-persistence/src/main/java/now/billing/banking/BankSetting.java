package now.billing.banking;

/**
 * @param bookCertain whether what is certain is booked by itself when a file was read
 */
public record BankSetting(boolean bookCertain, long version) {}
