package now.billing.storage.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the tenants' scripts on the class path, in folders and in jars. */
public final class Scripts {
    /** Where the product's own scripts for tenants are. */
    public static final String TENANT = "db/tenant";

    private Scripts() {}

    /** The product's scripts in the order of their versions. */
    public static List<Script> ofTenant() {
        return in(TENANT);
    }

    /** All scripts in a folder of the class path, in order; two with the same version are refused. */
    public static List<Script> in(String folder) {
        try {
            List<Script> scripts = new ArrayList<>();
            Enumeration<URL> places = Scripts.class.getClassLoader().getResources(folder);
            while (places.hasMoreElements()) {
                read(places.nextElement().toURI(), folder, scripts);
            }
            return inOrder(scripts);
        } catch (IOException failure) {
            throw new UncheckedIOException("the scripts in " + folder + " can't be read", failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the class path is malformed", impossible);
        }
    }

    /** The scripts in the order of their versions; an {@link IllegalArgumentException} where a version comes twice. */
    public static List<Script> inOrder(List<Script> scripts) {
        List<Script> sorted = scripts.stream()
                .sorted(Comparator.comparingInt(Script::version))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).version() == sorted.get(i - 1).version()) {
                throw new IllegalArgumentException("two scripts have the same version: "
                        + sorted.get(i - 1).name() + " and " + sorted.get(i).name());
            }
        }
        return sorted;
    }

    private static void read(URI place, String folder, List<Script> into) throws IOException {
        if (place.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                read(jar.getPath(folder), into);
            }
        } else {
            read(Path.of(place), into);
        }
    }

    private static void read(Path folder, List<Script> into) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                into.add(Script.of(String.valueOf(file.getFileName()), Files.readString(file)));
            }
        }
    }
}
