package now.billing.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import now.billing.launcher.DemoLoader;
import now.billing.launcher.Invitations;

/** The demonstration of {@code ./run --demo}. Its passwords are random and written to {@code demo-access.json} only. */
public final class Demonstration implements DemoLoader {
    private static final int PASSWORD_BYTES = 15;

    @Override
    public void load(URI baseUrl, Path home, Invitations invitations) {
        Path file = home.resolve("demo-access.json");
        if (Files.exists(file)) {
            return;
        }
        List<String> tenants = new ArrayList<>();
        for (Business business : Business.all()) {
            tenants.add(found(baseUrl, business, invitations.invite()));
        }
        write(file, """
                {"baseUrl": "%s", "reseller": null, "tenants": [
                %s]}
                """.formatted(baseUrl, String.join(",\n", tenants)));
    }

    /** Founds a business and fills it; answers how to reach it. */
    private static String found(URI baseUrl, Business business, String invitation) {
        String email = "owner@" + business.slug() + ".example";
        String password = password();
        String token = new Client(baseUrl, "")
                .post("/set-up", """
                        {"token": "%s", "email": "%s", "displayName": "Owner", "password": "%s",
                         "organizationName": "%s", "country": "%s", "language": "en",
                          "apiTokenName": "Demonstration"}
                         """.formatted(invitation, email, password, business.name(), business.country()))
                .field("apiToken");
        new BusinessLoader(business, new Client(baseUrl, token), Clock.systemUTC()).load();
        return """
                {"slug": "%s", "name": "%s", "currency": "%s", "owner": {"email": "%s", "password": "%s"},
                 "apiToken": "%s"}
                """.formatted(business.slug(), business.name(), business.currency(), email, password, token);
    }

    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void write(Path file, String text) {
        try {
            Path part = Files.createTempFile(
                    file.getParent(),
                    "demo",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
