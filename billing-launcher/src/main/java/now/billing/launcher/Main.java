package now.billing.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * The entry of {@code ./run}: {@code start [--demo] [--nodes N]}, {@code stop}, {@code status}, {@code keys}, {@code
 * reset}.
 */
public final class Main {
    private Main() {}

    /** Exit code 1 and one clear line when something stands in the way. */
    public static void main(String[] args) throws InterruptedException {
        try {
            System.exit(run(List.of(args)));
        } catch (StartRefused e) {
            Console.complain(String.valueOf(e.getMessage()));
            System.exit(1);
        } catch (IOException | UncheckedIOException e) {
            Console.complain("The launcher cannot go on" + DiskSpace.reason(e));
            System.exit(1);
        } catch (RuntimeException | LinkageError e) {
            // Not foreseen, so the stack is worth its lines; without exit() other threads would keep the process alive.
            Console.complain("The launcher failed: " + e);
            System.getLogger(Main.class.getName()).log(System.Logger.Level.ERROR, "The launcher failed", e);
            System.exit(1);
        }
    }

    private static int run(List<String> args) throws InterruptedException, IOException {
        String verb = args.isEmpty() ? "start" : args.get(0);
        List<String> options = args.isEmpty() ? List.of() : args.subList(1, args.size());
        boolean starting = verb.equals("start");
        Settings settings = Settings.of(System.getenv(), starting ? options : List.of(), dist());
        return switch (verb) {
            case "start" -> {
                new Supervisor(settings).run();
                yield 0;
            }
            case "stop" -> new Control(settings).stop();
            case "status" -> new Control(settings).status();
            case "letters" -> new Control(settings).letters(options);
            case "keys" -> new Control(settings).keys(options);
            case "reset" -> new Control(settings).reset(options);
            default ->
                throw new StartRefused(
                        "Unknown command " + verb + "; known: start, stop, status, letters, keys, reset");
        };
    }

    /** The launcher's own jar lies in the folder with the server, the EAR and the configuration. */
    private static Path dist() {
        try {
            Path jar = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar.resolveSibling("").normalize();
        } catch (URISyntaxException e) {
            throw new StartRefused("Cannot find the launcher's own folder", e);
        }
    }
}
