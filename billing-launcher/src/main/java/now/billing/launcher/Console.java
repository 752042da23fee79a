package now.billing.launcher;

import java.io.PrintStream;

/** What the person at the terminal reads; the only place of the launcher that prints. */
final class Console {
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    private Console() {}

    static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }

    static void complain(String line) {
        ERR.println(line);
        ERR.flush();
    }
}
