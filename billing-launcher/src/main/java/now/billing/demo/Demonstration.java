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
import java.util.function.Supplier;
import now.billing.launcher.DemoLoader;
import now.billing.launcher.Invitations;

/**
 * The demonstration of {@code ./run --demo}. Its passwords are random and written to {@code demo-access.json} only,
 * once all is loaded; until then what is needed to go on after an interruption is in {@code demo-progress.txt}.
 */
public final class Demonstration implements DemoLoader {
    private static final int PASSWORD_BYTES = 15;
    private static final int MOST_ADDRESSES = 9;

    private final List<Business> businesses;

    public Demonstration() {
        this(Business.all());
    }

    Demonstration(List<Business> businesses) {
        this.businesses = businesses;
    }

    @Override
    public void load(URI baseUrl, String address, Path home, Invitations invitations) {
        load(baseUrl, address, home, invitations::invite);
    }

    /** Goes on where an interrupted run was; does nothing where one has ended. */
    void load(URI baseUrl, String address, Path home, Supplier<String> invitations) {
        Path access = home.resolve("demo-access.json");
        Path notes = home.resolve("demo-progress.txt");
        try {
            if (Files.notExists(access)) {
                Progress progress = Progress.in(notes);
                List<String> tenants = new ArrayList<>();
                for (Business business : businesses) {
                    tenants.add(found(baseUrl, business, progress.of(business.slug()), invitations));
                }
                write(access, """
                        {"baseUrl": "%s", "reseller": null, "tenants": [
                        %s]}
                        """.formatted(address, String.join(",\n", tenants)));
            }
            Files.deleteIfExists(notes);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** Founds a business and fills it; answers how to reach it. */
    private static String found(URI baseUrl, Business business, Progress progress, Supplier<String> invitations) {
        Founded founded = founded(new Client(baseUrl, ""), business, progress, invitations);
        new BusinessLoader(business, new Client(baseUrl, founded.token()), progress, Clock.systemUTC()).load();
        return """
                {"slug": "%s", "name": "%s", "currency": "%s", "owner": {"email": "%s", "password": "%s"},
                 "apiToken": "%s"}
                """.formatted(
                        business.slug(),
                        business.name(),
                        business.currency(),
                        founded.email(),
                        founded.password(),
                        founded.token());
    }

    private record Founded(String email, String password, String token) {}

    /**
     * A set-up that was interrupted goes on by its own link. Where the link is used up or too old, nobody knows the
     * token any more: the business begins anew under the next address, and what was begun stays behind, empty.
     */
    private static Founded founded(Client anybody, Business business, Progress progress, Supplier<String> invitations) {
        for (int address = 1; ; address++) {
            Progress attempt = progress.of("owner-" + address);
            String email = "owner" + (address == 1 ? "" : "-" + address) + "@" + business.slug() + ".example";
            String password = attempt.once("password", Demonstration::password);
            String invitation = attempt.once("invitation", invitations);
            try {
                String token = attempt.once("token", () -> setUp(anybody, business, invitation, email, password));
                return new Founded(email, password, token);
            } catch (Client.Refused taken) {
                if (address == MOST_ADDRESSES) {
                    throw taken;
                }
            }
        }
    }

    private static String setUp(Client anybody, Business business, String invitation, String email, String password) {
        return anybody.post("/set-up", invitation, """
                        {"token": "%s", "email": "%s", "displayName": "Owner", "password": "%s",
                         "organizationName": "%s", "country": "%s", "apiTokenName": "Demonstration"}
                         """.formatted(
                                invitation, email, password, business.name(), business.country()))
                .field("apiToken");
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
