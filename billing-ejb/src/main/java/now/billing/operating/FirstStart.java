package now.billing.operating;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import now.billing.access.boundary.Keys;
import now.billing.access.boundary.PublicAddress;
import now.billing.access.signin.Secrets;
import now.billing.identity.SetupLink;
import now.billing.identity.SetupLinks;
import now.billing.identity.UserAccounts;
import now.billing.kernel.sealing.Purpose;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the set-up link at the first start, when nobody can sign in yet, and writes it to {@code setup-url.txt} in the
 * home folder, from where the launcher prints it. It never goes to the log.
 */
@Singleton
@AccessTimeout(value = 10, unit = TimeUnit.SECONDS)
@Startup
@PermitAll
public class FirstStart {
    @Inject
    private UserAccounts accounts;

    @Inject
    private SetupLinks links;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "billing.home")
    private String home;

    @Inject
    private PublicAddress address;

    @Inject
    private Keys keys;

    /** Makes a link unless somebody can sign in or the one of an earlier start still works. */
    @PostConstruct
    void invite() {
        links.waitForOthers();
        Instant now = clock.instant();
        Optional<String> unfinished = unfinished(now);
        if (!accounts.none() && unfinished.isEmpty()) {
            file().delete();
            return;
        }
        // The address may have changed since the link was made.
        file().write(address.base(), unfinished.orElseGet(() -> newLink(now)));
    }

    private String newLink(Instant now) {
        String secret = keys.signature(Purpose.SET_UP).signed(Secrets.secret());
        links.replace(SetupLink.of(Secrets.sha256(secret), now));
        return secret;
    }

    /** The secret of the link that still works. */
    private Optional<String> unfinished(Instant now) {
        return file().secret()
                .filter(keys.signature(Purpose.SET_UP)::isOurs)
                .filter(secret -> links.isOpen(Secrets.sha256(secret), now));
    }

    private SetUpFile file() {
        return SetUpFile.in(home);
    }
}
