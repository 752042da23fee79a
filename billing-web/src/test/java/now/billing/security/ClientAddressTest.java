package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final Set<String> NOBODY = Set.of();

    @Test
    void withoutAProxyItIsTheConnection() {
        assertThat(ClientAddress.client("203.0.113.7", List.of(), NOBODY)).isEqualTo("203.0.113.7");
    }

    @Test
    void aStrangerCannotSayThatHeIsAnother() {
        assertThat(ClientAddress.client("203.0.113.7", List.of("198.51.100.1"), NOBODY))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void theProxyOnThisMachineIsBelieved() {
        for (String loopback : List.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1")) {
            assertThat(ClientAddress.client(loopback, List.of("203.0.113.7"), NOBODY))
                    .isEqualTo("203.0.113.7");
        }
    }

    @Test
    void onlyWhatTheProxyAddedCountsAndNotWhatTheClientSentBefore() {
        assertThat(ClientAddress.client("127.0.0.1", List.of("198.51.100.1", " 203.0.113.7"), NOBODY))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void aChainOfNamedProxiesIsFollowedToItsEnd() {
        List<String> forwarded = List.of("198.51.100.1", "203.0.113.7", "10.0.0.8");
        assertThat(ClientAddress.client("10.0.0.9", forwarded, Set.of("10.0.0.8", "10.0.0.9")))
                .isEqualTo("203.0.113.7");
        assertThat(ClientAddress.client("10.0.0.9", forwarded, Set.of("10.0.0.9")))
                .isEqualTo("10.0.0.8");
    }

    @Test
    void whatIsNoAddressEndsTheChain() {
        assertThat(ClientAddress.client("127.0.0.1", List.of("<script>"), NOBODY))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void aGuessCountsForAnIpv4AddressAndForTheCustomerBehindAnIpv6Address() {
        assertThat(ClientAddress.network("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(ClientAddress.network("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        String network = ClientAddress.network("2001:db8:1:200::1");
        assertThat(network).isEqualTo(ClientAddress.network("2001:db8:1:2ff:ffff:ffff:ffff:ffff"));
        assertThat(network).isNotEqualTo(ClientAddress.network("2001:db8:1:300::1"));
        assertThat(ClientAddress.network("fe80::1%eth0")).isEqualTo(ClientAddress.network("fe80::1"));
    }
}
