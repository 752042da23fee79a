package now.billing.documents.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.sealing.Signature;
import now.billing.tenancy.TenantCode;
import now.billing.testing.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTest {
    private static final Signature SIGNATURE = TestKeys.signature(Purpose.DOCUMENT);
    private static final TenantCode TENANT = TenantCode.of("a1b2c3d4e5f6");

    @Test
    void aHandleKnowsItsTenantAndReadsItself() {
        Handle handle = Handle.mint(TENANT, new SecureRandom(), SIGNATURE);
        assertThat(handle.tenant()).isEqualTo(TENANT);
        assertThat(Handle.parse(handle.value(), SIGNATURE)).contains(handle);
        assertThat(handle.value()).hasSize(64);
    }

    @Test
    void handlesDiffer() {
        Set<String> minted = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            minted.add(Handle.mint(TENANT, new SecureRandom(), SIGNATURE).value());
        }
        assertThat(minted).hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a1b2c3d4e5f6",
                "A1B2C3D4E5F6aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "a1b2c3d4e5f6aaaaaaaaaaaaaaaaaaaaaaaaa1",
                "a1b2c3d4e5f6aaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "a1b2c3d4e5f6aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "../../etc/passwd"
            })
    void whatCanBeNoHandleIsNothing(String text) {
        assertThat(Handle.parse(text, SIGNATURE)).isEmpty();
    }
}
