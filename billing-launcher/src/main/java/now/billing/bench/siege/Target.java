package now.billing.bench.siege;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import now.billing.bench.chaos.Account;

/**
 * What is besieged: an address of this machine, never of another.
 *
 * @param base where it serves
 * @param account of the honest client, whose business the attackers do not know
 */
record Target(URI base, Account account) {
    /** Attackers come from an address of their own, as strangers do. */
    private static final String STRANGER = "127.0.0.2";

    private static final int CONNECT_MILLIS = 3000;

    Target {
        if (!base.getScheme().equals("http") || !isLoopback(base.getHost())) {
            throw new IllegalArgumentException("A siege is for a system on loopback only, not for " + base);
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1");
    }

    /** A connection of an attacker. */
    Socket connect() throws IOException {
        return connect(0);
    }

    /** A connection of an attacker whose receive buffer is as small as asked, or as usual with 0. */
    Socket connect(int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.bind(new InetSocketAddress(InetAddress.getByName(STRANGER), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()), CONNECT_MILLIS);
        return socket;
    }

    /** The first lines of a request to it. */
    String head(String method, String path, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nOrigin: http://" + base.getAuthority() + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }
}
