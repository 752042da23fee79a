package now.billing.sending;

import now.billing.delivery.CarriedFile;

/**
 * A mail as its receiver reads it.
 *
 * @param sender name and address, as in the header
 * @param replyTo the seller's address, may be empty
 * @param message its plain form: the message, number, amount and date, and the link to the document
 * @param attachment the paper's file name
 * @param attachmentBytes its size
 * @param file whether the mail lies on this machine as a file, because no SMTP server is configured
 */
public record MailView(
        DeliveryView delivery,
        String sender,
        String replyTo,
        String message,
        String attachment,
        int attachmentBytes,
        boolean file) {

    /** Bytes of the paper and of the files beside it. */
    public long bytes() {
        return attachmentBytes
                + delivery.files().stream().mapToLong(CarriedFile::size).sum();
    }
}
