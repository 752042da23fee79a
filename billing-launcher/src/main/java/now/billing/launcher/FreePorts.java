package now.billing.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ports for systems that tests and benchmarks start beside each other, in blocks: a node, its proxy and its grid listen
 * on the ports after the first.
 *
 * <p>They lie below the ports from which the machine serves outgoing connections, so that none takes one of them before
 * the system listens. Two JVMs that start systems at the same moment are told ranges of their own by {@code
 * billing.ports}.
 */
final class FreePorts {
    private static final int BLOCK = 10;
    private static final int BLOCKS = 100;

    private static final int FIRST = Integer.getInteger("billing.ports", 20_000);

    private static int next = new Random().nextInt(BLOCKS);

    private FreePorts() {}

    /** The first of ten ports that nobody listens on and that this JVM gave to nobody lately. */
    static synchronized int block() {
        for (int tried = 0; tried < BLOCKS; tried++) {
            int first = FIRST + next * BLOCK;
            next = (next + 1) % BLOCKS;
            if (IntStream.range(first, first + BLOCK).allMatch(FreePorts::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("No ten free ports from " + FIRST + " on");
    }

    /** Whether a program could listen on it on loopback. */
    static boolean isFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
