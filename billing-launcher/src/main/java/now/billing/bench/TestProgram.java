package now.billing.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program among the tests of billing-ejb, run in a JVM of its own with the flags of production: over the modules
 * as they are delivered, the entities woven as the server weaves them.
 */
final class TestProgram {
    private static final List<String> PRODUCTION =
            List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC", "-Djava.awt.headless=true", "-Duser.timezone=UTC");
    private static final String WEAVER = "org.eclipse.persistence.tools.weaving.jpa.StaticWeave";

    private final String main;

    TestProgram(String main) {
        this.main = main;
    }

    /** Runs it and returns what it printed, line by line. */
    List<String> run(String... arguments) throws IOException, InterruptedException {
        Path module = Path.of("billing-ejb", "target");
        String libraries = Files.readString(module.resolve("bench.classpath")).strip();
        Path woven = Files.createTempDirectory("billing-bench").resolve("billing-persistence.jar");
        java(libraries, List.of(WEAVER, persistence(libraries), woven.toString()));
        String classPath = String.join(
                File.pathSeparator,
                woven.toString(),
                module.resolve("test-classes").toAbsolutePath().toString(),
                module.resolve("classes").toAbsolutePath().toString(),
                libraries);
        List<String> command = new ArrayList<>(PRODUCTION);
        command.addAll(List.of("-Dbilling.weaving=static", main));
        command.addAll(List.of(arguments));
        try {
            return java(classPath, command);
        } finally {
            Files.delete(woven);
        }
    }

    private static String persistence(String libraries) {
        for (String library : libraries.split(File.pathSeparator, -1)) {
            if (library.matches(".*billing-persistence[^/]*/target/billing-persistence[^/]*\\.jar")
                    && !library.endsWith("-tests.jar")) {
                return library;
            }
        }
        throw new IllegalStateException("billing-persistence is not on the class path of the benchmark");
    }

    private static List<String> java(String classPath, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The benchmark failed: " + String.join("\n", lines));
        }
        return lines;
    }
}
