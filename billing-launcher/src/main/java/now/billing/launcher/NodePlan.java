package now.billing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where one node listens and how it finds the others.
 *
 * @param name the instance name, also of its log and its folder
 * @param port its own HTTP port on loopback
 * @param gridPorts ports of the data grid of all nodes; empty for a single node, which has no grid
 * @param index position of this node, from 0
 * @param behindEdge whether HAProxy stands before it, and asks it for its health on a listener of its own
 */
record NodePlan(String name, int port, List<Integer> gridPorts, int index, boolean behindEdge) {
    /** Behind a proxy nodes listen on the ports after the one people use; without one the first listens on it. */
    static List<NodePlan> of(Settings settings, boolean behindProxy) {
        int count = settings.nodes();
        List<Integer> grid = count == 1
                ? List.of()
                : IntStream.range(0, count)
                        .mapToObj(i -> settings.gridPort() + i)
                        .toList();
        return IntStream.range(0, count)
                .mapToObj(i -> new NodePlan(
                        "node-" + (i + 1),
                        settings.httpPort() + (i > 0 || behindProxy ? i + 1 : 0),
                        grid,
                        i,
                        behindProxy))
                .toList();
    }

    /** Its own port of the grid, or 0 without one. */
    int gridPort() {
        return clustered() ? gridPorts.get(index) : 0;
    }

    boolean clustered() {
        return !gridPorts.isEmpty();
    }

    /** Whether it has a management listener: in production always, else for the proxy that asks for its health. */
    boolean managed(Settings settings) {
        return settings.production() || behindEdge;
    }

    /** The commands that the server runs before it starts, for one node or for a cluster. */
    String prebootCommands(Path config, boolean tls) throws IOException {
        String shared = Files.readString(config.resolve("preboot.txt"));
        String secure = tls ? Files.readString(config.resolve("tls.txt")) : "";
        return shared + secure + Files.readString(config.resolve(clustered() ? "cluster.txt" : "single-node.txt"));
    }

    List<String> jvmOptions() {
        // Without it the grid listens on every interface even when it is told one.
        return clustered() ? List.of("-Dhazelcast.socket.bind.any=false") : List.of();
    }

    List<String> serverOptions(Path preboot, Path secrets, Settings settings) {
        List<String> options = new ArrayList<>(List.of(
                "--port",
                Integer.toString(port),
                "--name",
                name,
                "--prebootcommandfile",
                preboot.toString(),
                "--secretsDir",
                secrets.toString(),
                "--disablePhoneHome"));
        if (managed(settings)) {
            Path postboot = settings.config().resolve("postboot.txt");
            options.addAll(List.of("--postbootcommandfile", postboot.toString()));
        }
        if (clustered()) {
            String members = gridPorts.stream().map(p -> "127.0.0.1:" + p).collect(Collectors.joining(","));
            options.addAll(List.of("--clusterName", "billing", "--clusterMode", "tcpip:" + members));
            options.addAll(List.of("--interfaces", "127.0.0.1", "--instanceGroup", "billing"));
            options.addAll(List.of("--startPort", Integer.toString(gridPort())));
        } else {
            options.add("--noHazelcast");
        }
        return options;
    }
}
