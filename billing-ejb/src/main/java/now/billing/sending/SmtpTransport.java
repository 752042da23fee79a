package now.billing.sending;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Speaks to the configured SMTP server. */
@Dependent
class SmtpTransport implements MailTransport {
    private static final Logger LOG = Logger.getLogger(SmtpTransport.class.getName());
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 30_000;

    /** For one mail in all; shorter than {@link MailSteps#PRESUMED_DEAD}, and longer than any honest server takes. */
    private static final Duration CONVERSATION = Duration.ofMinutes(2);

    private static final Pattern REPLY = Pattern.compile("[45]\\d\\d\\b.*");
    private static final Pattern PERMANENT = Pattern.compile("5\\d\\d\\b");
    private static final String END_OF_STREAM = "[EOF]";

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

    @Inject
    private Clock clock;

    /** For building and sending all messages: to make one looks through the archives for providers of mail. */
    @SuppressWarnings("NullAway.Init") // made once the settings are there
    private Session session;

    boolean isConfigured() {
        return !host.equals("none");
    }

    Session session() {
        return session;
    }

    @PostConstruct
    void begin() {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", host);
        settings.put("mail.smtp.port", Integer.toString(port));
        settings.put("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
        settings.put("mail.smtp.timeout", Integer.toString(ANSWER_MILLIS));
        settings.put("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLIS));
        settings.put(
                "mail.smtp.socketFactory", new LimitedSockets(clock, CONVERSATION, Duration.ofMillis(ANSWER_MILLIS)));
        settings.put("mail.smtp.socketFactory.fallback", "false");
        // Waiting for the answer to the good-bye would only widen the time in which a kill leaves the mail unconfirmed.
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        settings.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.auth", Boolean.toString(!user.equals("none")));
        session = Session.getInstance(settings);
    }

    @Override
    public void hand(OutgoingMessage message, String name) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            connect(transport);
            transport.sendMessage(message, message.envelope());
        } catch (SendFailedException failure) {
            throw refused(message, failure);
        } catch (MessagingException lost) {
            if (message.isBegun()) {
                throw new MessagingException(reason(lost), lost);
            }
            throw new NotTaken(reason(lost), true, lost);
        } finally {
            leave(transport);
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
            // The operator may mend the password before the last attempt.
            throw new NotTaken("sign-in refused by the mail server", true, refused);
        }
    }

    /** Also a connection that ends without an answer looks like a refusal; only a reply code is one. */
    private static MessagingException refused(OutgoingMessage message, SendFailedException failure)
            throws MessagingException {
        Optional<String> answer = answer(failure);
        if (answer.isEmpty() && message.isBegun()) {
            return new MessagingException(reason(failure), failure);
        }
        String words = answer.orElseGet(() -> reason(failure));
        throw new NotTaken(
                about(message, failure) + words, !PERMANENT.matcher(words).lookingAt(), failure);
    }

    /** Whose address was refused, where a mail goes to several: then nobody has it. */
    private static String about(OutgoingMessage message, SendFailedException failure) throws MessagingException {
        Address[] wrong = failure.getInvalidAddresses();
        if (wrong == null || wrong.length == 0 || message.envelope().length < 2) {
            return "";
        }
        return Arrays.stream(wrong).map(Address::toString).collect(Collectors.joining(", ", "", ": "));
    }

    /** What was answered before counts, however the connection ends. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.log(Level.FINE, "the mail server was gone before the good-bye", gone);
        }
    }

    private static Optional<String> answer(SendFailedException refused) {
        Exception deeper = refused.getNextException();
        return Stream.of(deeper, refused)
                .filter(Objects::nonNull)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .map(REPLY::matcher)
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .map(String::strip)
                .findFirst();
    }

    private static String reason(MessagingException unreachable) {
        for (Throwable cause = unreachable; cause != null; cause = next(cause)) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return "the mail server cannot be reached";
            }
            if (cause instanceof SocketTimeoutException) {
                return "the mail server did not answer in time";
            }
        }
        String words = String.valueOf(unreachable.getMessage()).strip();
        return words.equals(END_OF_STREAM) ? "the mail server ended the connection" : words;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail ? mail.getNextException() : cause.getCause();
    }
}
