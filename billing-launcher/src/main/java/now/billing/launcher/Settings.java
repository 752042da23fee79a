package now.billing.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment and the command line say. Everything has a default that runs.
 *
 * @param home folder for data, keys, mails and logs
 * @param dist folder of the built launcher: server, EAR, configuration
 * @param profile folder of {@code config}: {@code development} or {@code production}
 * @param httpPort the port people use; the nodes' own ports follow it when there are several
 * @param nodes number of server processes, 1 to 8
 * @param demo whether to load the demonstration once the system is ready
 * @param outsideDatabase JDBC URL of a PostgreSQL that is not ours, or null for the embedded one
 * @param environment the whole environment, and beneath it the settings that are files ({@link SettingFiles})
 */
record Settings(
        Path home,
        Path dist,
        String profile,
        int httpPort,
        int nodes,
        boolean demo,
        @Nullable String outsideDatabase,
        Map<String, String> environment) {
    private static final int MOST_NODES = 8;
    private static final String DEVELOPMENT = "development";
    private static final String PRODUCTION = "production";

    static Settings of(Map<String, String> variables, List<String> options, Path dist) {
        Path home = Path.of(variables.getOrDefault("BILLING_HOME", ".billing"))
                .toAbsolutePath()
                .normalize();
        Map<String, String> environment = SettingFiles.beneath(variables, home);
        int nodes = 1;
        boolean demo = false;
        for (int i = 0; i < options.size(); i++) {
            switch (options.get(i)) {
                case "--demo" -> demo = true;
                case "--nodes" -> nodes = number("--nodes", ++i < options.size() ? options.get(i) : "", MOST_NODES);
                default -> throw new StartRefused("Unknown option " + options.get(i) + "; known: --demo, --nodes N");
            }
        }
        String profile = environment.getOrDefault("BILLING_PROFILE", DEVELOPMENT);
        if (!profile.equals(DEVELOPMENT) && !profile.equals(PRODUCTION)) {
            throw new StartRefused("BILLING_PROFILE must be development or production, not \"" + profile + "\"");
        }
        if (demo && profile.equals(PRODUCTION)) {
            throw new StartRefused("--demo is not for production: its businesses are made up");
        }
        return new Settings(
                home,
                dist,
                profile,
                number("BILLING_HTTP_PORT", environment.getOrDefault("BILLING_HTTP_PORT", "8080"), 65535),
                nodes,
                demo,
                outsideDatabase(environment),
                Map.copyOf(environment));
    }

    private static @Nullable String outsideDatabase(Map<String, String> environment) {
        String url = environment.get("BILLING_DB_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new StartRefused("BILLING_DB_URL must look like jdbc:postgresql://host:5432/database");
        }
        return url;
    }

    private static int number(String name, String text, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new StartRefused(name + " must be a number from 1 to " + most + ", not \"" + text + "\"", e);
        }
        throw new StartRefused(name + " must be a number from 1 to " + most + ", not " + text);
    }

    /** The address people use, without a trailing slash; links in mails and documents start with it. */
    String publicUrl() {
        String said = environment.get("BILLING_PUBLIC_URL");
        if (said != null && !said.isBlank()) {
            return withoutSlash(said);
        }
        return production() && httpsPort() > 0 ? "https://localhost:" + httpsPort() : "http://localhost:" + httpPort;
    }

    private static String withoutSlash(String url) {
        try {
            URI checked = new URI(url);
            if (checked.getHost() == null) {
                throw new StartRefused("BILLING_PUBLIC_URL must be an address such as https://billing.example.test");
            }
        } catch (URISyntaxException e) {
            throw new StartRefused("BILLING_PUBLIC_URL is no address: " + url, e);
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Where the server itself serves TLS, or 0 for nowhere. */
    int httpsPort() {
        String port = environment.getOrDefault("BILLING_HTTPS_PORT", "");
        return port.isBlank() ? 0 : number("BILLING_HTTPS_PORT", port, 65535);
    }

    /** True where the settings for real users apply: no plain HTTP beside TLS, health on the management port. */
    boolean production() {
        return profile.equals(PRODUCTION);
    }

    /** The port of a node's management listener on loopback: health for the proxy, metrics in production. */
    int managementPort(int node) {
        return number("BILLING_MANAGEMENT_PORT", environment.getOrDefault("BILLING_MANAGEMENT_PORT", "9990"), 65500)
                + node;
    }

    /** What stands before the nodes; production must say it, because a bare node can be stopped by slow senders. */
    EdgeKind edge() {
        return EdgeKind.of(environment.getOrDefault("BILLING_EDGE", ""));
    }

    /** How many empty tenants are kept ready to be handed out. */
    int spareTenants() {
        return number("BILLING_SPARE_TENANTS", environment.getOrDefault("BILLING_SPARE_TENANTS", "3"), 100);
    }

    /** The first port of the data grid of several nodes. */
    int gridPort() {
        return number("BILLING_GRID_PORT", environment.getOrDefault("BILLING_GRID_PORT", "26900"), 65500);
    }

    /** The login of the pool that serves tenant data. */
    String appUser() {
        return loginName("BILLING_DB_APP_USER", "app");
    }

    /** The login of the pool that serves the platform schema. */
    String platformUser() {
        return loginName("BILLING_DB_PLATFORM_USER", "platform");
    }

    private String loginName(String variable, String standard) {
        String name = environment.getOrDefault(variable, standard);
        if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
            throw new StartRefused(variable + " must be lower case letters, digits and underscores");
        }
        return name;
    }

    Path config() {
        return dist.resolve("config").resolve(profile);
    }

    Path run() {
        return home.resolve("run");
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path pidFile() {
        return run().resolve("supervisor.pid");
    }
}
