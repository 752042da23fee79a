package now.billing.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What loading the demonstration has done so far, one line a step, so that an interrupted one goes on where it was.
 * Holds passwords and tokens: readable by its owner only, and gone when all is loaded.
 */
final class Progress {
    private static final String SEPARATOR = "\t";

    private final Path file;
    private final String prefix;
    private final Map<String, String> done;

    private Progress(Path file, String prefix, Map<String, String> done) {
        this.file = file;
        this.prefix = prefix;
        this.done = done;
    }

    /** Goes on with what the file says; a line that a power cut left unfinished was not written. */
    static Progress in(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            if (whole.length() < text.length()) {
                Files.writeString(file, whole);
            }
            Map<String, String> done = new HashMap<>();
            whole.lines()
                    .map(line -> line.split(SEPARATOR, 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> done.put(pair[0], pair[1]));
            return new Progress(file, "", done);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The steps of one part, whose names begin with it. */
    Progress of(String part) {
        return new Progress(file, prefix + part + ".", done);
    }

    /** The result of a step: remembered, or made now and remembered before it is used. */
    String once(String step, Supplier<String> making) {
        return result(step).orElseGet(() -> {
            String made = making.get();
            note(prefix + step, made);
            return made;
        });
    }

    Optional<String> result(String step) {
        return Optional.ofNullable(done.get(prefix + step));
    }

    private void note(String step, String result) {
        try {
            Files.writeString(file, step + SEPARATOR + result + "\n", StandardOpenOption.APPEND);
            done.put(step, result);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
