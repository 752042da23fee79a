package now.billing.bench.siege;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Many attackers at once, each with a thread and a deadline of its own. */
final class Crowd {
    private static final int READ_MILLIS = 5000;
    private static final int KILOBYTE = 1024;

    private Crowd() {}

    /** What one attacker does, again and again until the deadline. */
    @FunctionalInterface
    interface Deed {
        void once() throws IOException, InterruptedException;
    }

    /** Lets so many do the deed so often each, at most until the attack's time is over. */
    static void run(int attackers, int timesEach, Deed deed) throws InterruptedException {
        long end = System.nanoTime() + Attack.LONGEST.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(attackers, task -> {
            Thread thread = new Thread(null, task, "attacker", 256L * KILOBYTE);
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < attackers; i++) {
            threads.execute(() -> repeat(timesEach, end, deed));
        }
        threads.shutdown();
        threads.awaitTermination(Attack.LONGEST.toSeconds() + 2, TimeUnit.SECONDS);
        threads.shutdownNow();
    }

    private static void repeat(int times, long end, Deed deed) {
        for (int i = 0; i < times && System.nanoTime() < end; i++) {
            try {
                deed.once();
            } catch (IOException refused) {
                // Being thrown out is what a defence does; the next try follows.
                System.getLogger(Crowd.class.getName()).log(System.Logger.Level.DEBUG, "thrown out", refused);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Sends head and body at once, and reads the first bytes of the answer. */
    static String ask(Target target, String head, byte[] body) throws IOException {
        try (Socket socket = target.connect()) {
            socket.setSoTimeout(READ_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return firstOf(socket.getInputStream());
        }
    }

    /** Sends a body in chunks until so many bytes are sent or the server has had enough. */
    static String pour(Target target, String head, byte[] chunk, long most) throws IOException {
        try (Socket socket = target.connect()) {
            socket.setSoTimeout(READ_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            byte[] size = (Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            for (long sent = 0; sent < most; sent += chunk.length) {
                out.write(size);
                out.write(chunk);
                out.write('\r');
                out.write('\n');
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return firstOf(socket.getInputStream());
        }
    }

    private static String firstOf(InputStream in) throws IOException {
        byte[] first = in.readNBytes(KILOBYTE / 2);
        return new String(first, StandardCharsets.ISO_8859_1);
    }
}
