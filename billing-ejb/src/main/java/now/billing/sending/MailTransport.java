package now.billing.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Hands one finished mail over, or says that it certainly did not. */
interface MailTransport {
    /**
     * @throws NotTaken if the mail was certainly not taken
     * @throws MessagingException if nobody knows
     */
    void hand(MimeMessage message, String name) throws MessagingException;
}
