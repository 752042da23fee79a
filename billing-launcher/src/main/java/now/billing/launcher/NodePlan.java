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
 */
record NodePlan(String name, int port, List<Integer> gridPorts, int index) {
    /** One node listens on the port people use; several on the ports after it, the first where there is no proxy. */
    static List<NodePlan> of(Settings settings, boolean behindProxy) {
        int count = settings.nodes();
        if (count == 1) {
            return List.of(new NodePlan("node-1", settings.httpPort(), List.of(), 0));
        }
        List<Integer> grid =
                IntStream.range(0, count).mapToObj(i -> settings.gridPort() + i).toList();
        return IntStream.range(0, count)
                .mapToObj(i -> new NodePlan(
                        "node-" + (i + 1), settings.httpPort() + (i > 0 || behindProxy ? i + 1 : 0), grid, i))
                .toList();
    }

    /** Its own port of the grid, or 0 without one. */
    int gridPort() {
        return clustered() ? gridPorts.get(index) : 0;
    }

    boolean clustered() {
        return !gridPorts.isEmpty();
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

    List<String> serverOptions(Path preboot, Path secrets, Path config) {
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
        Path postboot = config.resolve("postboot.txt");
        if (Files.exists(postboot)) {
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
