package now.billing.flow;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the relay and the mail server and lets everything through, but for the commands it was told to answer
 * itself, to cut at or to hold at. The end of a mail's content is the command {@code .}.
 */
final class MailGate implements AutoCloseable {
    private enum What {
        ANSWER,
        CUT_BEFORE,
        CUT_AFTER,
        HOLD_BEFORE,
        HOLD_AFTER
    }

    private record Rule(What what, String reply) {}

    private final ServerSocket door;
    private final int server;
    private final Map<String, Rule> rules = new ConcurrentHashMap<>();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Queue<Closeable> open = new ConcurrentLinkedQueue<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile @Nullable SSLContext tls;

    /** @param server port of the mail server on this machine */
    MailGate(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        begin(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The server never hears the command. */
    MailGate answer(String command, String reply) {
        return rule(command, What.ANSWER, reply);
    }

    /** The connection ends instead of the command. */
    MailGate cutBefore(String command) {
        return rule(command, What.CUT_BEFORE, "");
    }

    /** The server does it, and nobody hears of it. */
    MailGate cutAfter(String command) {
        return rule(command, What.CUT_AFTER, "");
    }

    /** The command waits here for {@link #release}. */
    MailGate holdBefore(String command) {
        return rule(command, What.HOLD_BEFORE, "");
    }

    /** The server does it; its answer waits here. */
    MailGate holdAfter(String command) {
        return rule(command, What.HOLD_AFTER, "");
    }

    /** Offers to encrypt the line, as this certificate. */
    MailGate encrypted(SSLContext certificate) {
        tls = certificate;
        return this;
    }

    private MailGate rule(String command, What what, String reply) {
        rules.put(command, new Rule(what, reply));
        return this;
    }

    /** Waits until somebody is held. */
    void awaitHeld() throws InterruptedException {
        if (!held.await(2, TimeUnit.MINUTES)) {
            throw new AssertionError("nobody came to the gate as far as that; heard " + heard);
        }
    }

    void release() {
        released.countDown();
    }

    /** The commands so far, without the mails' content. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void welcome() {
        try {
            while (true) {
                Socket client = door.accept();
                open.add(client);
                begin(() -> serve(client));
            }
        } catch (IOException closed) {
            heard.add("(closed)");
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "mail gate");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            open.add(behind);
            Line relay = new Line(client);
            Line mails = new Line(behind);
            relay.say(mails.reply());
            String command = relay.read();
            while (command != null && pass(command, relay, mails)) {
                command = relay.read();
            }
        } catch (IOException | InterruptedException gone) {
            heard.add("(gone)");
        }
    }

    /** False where the connection ends. */
    private boolean pass(String command, Line relay, Line mails) throws IOException, InterruptedException {
        heard.add(command);
        String word = command.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        Rule rule = rules.getOrDefault(word, new Rule(What.ANSWER, ""));
        if (!rule.reply().isEmpty()) {
            relay.say(rule.reply());
            return !word.equals(".") || alone(relay);
        }
        if (rule.what() == What.HOLD_BEFORE) {
            hold();
        }
        if (rule.what() == What.CUT_BEFORE) {
            return false;
        }
        SSLContext certificate = tls;
        if (word.equals("STARTTLS") && certificate != null) {
            relay.say("220 2.0.0 ready");
            relay.encrypt(certificate);
            return true;
        }
        mails.say(command);
        String reply =
                (word.equals("EHLO") && certificate != null ? "250-gate\r\n250-STARTTLS\r\n" : "") + mails.reply();
        if (rule.what() == What.HOLD_AFTER) {
            hold();
        }
        if (rule.what() == What.CUT_AFTER) {
            return false;
        }
        relay.say(reply);
        return !word.equals("DATA") || !reply.startsWith("354") || content(relay, mails);
    }

    /** The mail itself, as far as the line with the dot. */
    private boolean content(Line relay, Line mails) throws IOException, InterruptedException {
        String line = relay.read();
        while (line != null && !line.equals(".")) {
            mails.say(line);
            line = relay.read();
        }
        return line != null && pass(line, relay, mails);
    }

    /** The server still waits for the end of the content; what the relay says now is not for it. */
    private static boolean alone(Line relay) throws IOException {
        while (relay.read() != null) {
            relay.say("250 2.0.0 ok");
        }
        return false;
    }

    private void hold() throws InterruptedException {
        held.countDown();
        released.await();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Closeable each : open) {
            each.close();
        }
        // Last: whoever is held finds both sides closed and passes nothing on.
        release();
    }

    /** One side of the conversation. */
    private static final class Line {
        private Socket socket;
        private BufferedReader in;
        private OutputStream out;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        /** From here on as the server of an encrypted line. */
        void encrypt(SSLContext certificate) throws IOException {
            socket = certificate.getSocketFactory().createSocket(socket, null, true);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        String read() throws IOException {
            return in.readLine();
        }

        /** All lines of an answer. */
        String reply() throws IOException {
            StringBuilder all = new StringBuilder();
            String line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                all.append(line).append("\r\n");
                line = in.readLine();
            }
            return all.append(line).toString();
        }

        void say(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
