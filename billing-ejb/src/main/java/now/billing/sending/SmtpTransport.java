package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Speaks to the configured SMTP server. */
@Dependent
class SmtpTransport implements MailTransport {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final Pattern PERMANENT = Pattern.compile("^\\s*5\\d\\d");

    @Inject
    @ConfigProperty(name = "billing.smtp.host", defaultValue = "none")
    private String host = "none";

    @Inject
    @ConfigProperty(name = "billing.smtp.port", defaultValue = "25")
    private int port;

    @Inject
    @ConfigProperty(name = "billing.smtp.user", defaultValue = "none")
    private String user = "none";

    @Inject
    @ConfigProperty(name = "billing.smtp.password", defaultValue = "none")
    private String password = "none";

    @Inject
    @ConfigProperty(name = "billing.smtp.starttls", defaultValue = "false")
    private boolean startTls;

    boolean isConfigured() {
        return !host.equals("none");
    }

    /** A session for building and sending messages. */
    Session session() {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
        settings.put("mail.smtp.timeout", Integer.toString(ANSWER_MILLIS));
        settings.put("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLIS));
        settings.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        settings.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.auth", Boolean.toString(!user.equals("none")));
        return Session.getInstance(settings);
    }

    @Override
    public void hand(MimeMessage message, String name) throws MessagingException {
        try (Transport transport = session().getTransport("smtp")) {
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException refused) {
            String answer = answer(refused);
            throw new NotTaken(answer, !PERMANENT.matcher(answer).find(), refused);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        try {
            if (user.equals("none")) {
                transport.connect();
            } else {
                transport.connect(user, password);
            }
        } catch (AuthenticationFailedException refused) {
            throw new NotTaken("sign-in refused by the mail server", true, refused);
        } catch (MessagingException unreachable) {
            throw new NotTaken(reason(unreachable), true, unreachable);
        }
    }

    private static String answer(SendFailedException refused) {
        Exception deeper = refused.getNextException();
        String text = deeper == null || deeper.getMessage() == null ? refused.getMessage() : deeper.getMessage();
        Matcher code = Pattern.compile("\\b[45]\\d\\d\\b.*").matcher(text == null ? "" : text);
        return code.find() ? code.group() : String.valueOf(text);
    }

    private static String reason(MessagingException unreachable) {
        Exception cause = unreachable.getNextException();
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            return "the mail server cannot be reached";
        }
        return String.valueOf(unreachable.getMessage());
    }
}
