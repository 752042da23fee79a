package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import now.billing.access.boundary.Caller;
import now.billing.tenancy.TenantCode;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final UUID USER = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Identity IDENTITY = new Identity(USER, "abcdef012345", START, "digest");

    @Test
    void aSessionEndsTwelveHoursAfterSigningIn() {
        assertThat(IDENTITY.isOver(START.plus(Duration.ofHours(12)).minusMillis(1)))
                .isFalse();
        assertThat(IDENTITY.isOver(START.plus(Duration.ofHours(12)))).isTrue();
    }

    @Test
    void servicesReadThePrincipalBack() {
        assertThat(Caller.parse(IDENTITY.principal())).contains(Caller.person(USER, TenantCode.of("abcdef012345")));
    }

    @Test
    void itSurvivesTheJourneyToAnotherNode() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(IDENTITY);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(IDENTITY);
        }
    }
}
