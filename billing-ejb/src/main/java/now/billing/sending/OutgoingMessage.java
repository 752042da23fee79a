package now.billing.sending;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.Stream;

/** A mail that keeps its Message-ID and knows whether anybody began to take it. */
final class OutgoingMessage extends MimeMessage {
    private final String messageId;
    private final Address[] unseen;
    private boolean begun;

    /** @param unseen who has a copy and stands in no header */
    OutgoingMessage(Session session, String messageId, Address... unseen) {
        super(session);
        this.messageId = messageId;
        this.unseen = unseen.clone();
    }

    /** Whom the mail server is told. */
    Address[] envelope() throws MessagingException {
        return Stream.concat(Arrays.stream(getAllRecipients()), Arrays.stream(unseen))
                .toArray(Address[]::new);
    }

    /** Jakarta Mail would give a new one at every save. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** An SMTP server gets the content after it has agreed to everything before; until then it has taken nothing. */
    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, without);
    }

    boolean isBegun() {
        return begun;
    }
}
