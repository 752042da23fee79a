package now.billing.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * TLS by the server itself: on {@code BILLING_HTTPS_PORT}, with the key of {@code BILLING_TLS_KEYSTORE} (PKCS 12, alias
 * {@code billing}, password in {@code secrets/launcher/tls.keystore.password}) or with one made for this machine.
 *
 * @param port where it listens
 * @param keystore the file with the key
 * @param password of the file
 */
record Tls(int port, Path keystore, String password) {
    private static final String ALIAS = "billing";

    static Optional<Tls> of(Settings settings, Secrets secrets) {
        if (settings.httpsPort() == 0) {
            return Optional.empty();
        }
        if (settings.nodes() > 1 && settings.edge() != EdgeKind.HAPROXY) {
            throw new StartRefused(
                    "BILLING_HTTPS_PORT is for one node; with several, TLS ends at the proxy (BILLING_EDGE=haproxy)");
        }
        String given = settings.environment().get("BILLING_TLS_KEYSTORE");
        Path keystore = given == null ? secrets.launcherFolder().resolve("tls.p12") : Path.of(given);
        String password = secrets.ofKeyFile("tls.keystore.password", keystore);
        Tls tls = new Tls(settings.httpsPort(), keystore, password);
        if (Files.notExists(keystore)) {
            if (given != null) {
                throw new StartRefused("BILLING_TLS_KEYSTORE names no file: " + given);
            }
            tls.makeKey();
        }
        return Optional.of(tls);
    }

    private void makeKey() {
        Command.Outcome outcome = Command.run(
                keystore.toAbsolutePath().resolveSibling(""),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "397",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore.toString(),
                        "-storepass:file",
                        keystore.resolveSibling("tls.keystore.password").toString()));
        if (!outcome.succeeded()) {
            throw new StartRefused(
                    "No key for TLS could be made: " + outcome.output().strip());
        }
    }

    /** JVM options in a file of their own (0600), so that the password shows in no list of processes. */
    Path jvmOptions(Path folder) throws IOException {
        Path file = folder.resolve("tls.options");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                file,
                List.of(
                        "-Djavax.net.ssl.keyStore=" + keystore,
                        "-Djavax.net.ssl.keyStoreType=PKCS12",
                        "-Djavax.net.ssl.keyStorePassword=" + password));
        return file;
    }

    /** Certificates and key in the form that HAProxy reads. */
    String pem() throws IOException {
        try (InputStream file = Files.newInputStream(keystore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password.toCharArray());
            StringBuilder pem = new StringBuilder();
            Certificate[] chain = store.getCertificateChain(ALIAS);
            Key key = store.getKey(ALIAS, password.toCharArray());
            if (chain == null || key == null) {
                throw new StartRefused(keystore + " holds no key named " + ALIAS);
            }
            for (Certificate certificate : chain) {
                pem.append(block("CERTIFICATE", certificate.getEncoded()));
            }
            return pem.append(block("PRIVATE KEY", key.getEncoded())).toString();
        } catch (GeneralSecurityException e) {
            throw new StartRefused("The key in " + keystore + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String block(String name, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n";
    }

    List<String> serverOptions() {
        return List.of("--sslPort", Integer.toString(port), "--sslCert", ALIAS);
    }
}
