package now.billing.sending;

import jakarta.mail.MessagingException;

/** Hands one finished mail over, or says that it certainly did not. */
interface MailTransport {
    /**
     * @throws NotTaken if the mail was certainly not taken
     * @throws MessagingException if nobody knows
     */
    void hand(OutgoingMessage message, String name) throws MessagingException;
}
