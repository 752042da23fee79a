package now.billing.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of the API as the demonstration uses: links that work once, and keys. May break down at one request. */
final class FakeApi implements AutoCloseable {
    /** What a caller sees of a request at which the server breaks down: nothing; what it did meanwhile differs. */
    enum Breakdown {
        BEFORE_IT_IS_DONE,
        AFTER_IT_WAS_DONE
    }

    private final HttpServer server;
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Map<String, Integer>> effects = new HashMap<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private int requestsUntilBreakdown = -1;
    private Breakdown breakdown = Breakdown.BEFORE_IT_IS_DONE;

    FakeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    synchronized void breakAt(int request, Breakdown how) {
        requestsUntilBreakdown = request;
        breakdown = how;
    }

    synchronized boolean isBroken() {
        return requestsUntilBreakdown == 0;
    }

    synchronized void repair() {
        requestsUntilBreakdown = -1;
    }

    synchronized String invite() {
        String link = "link-" + UUID.randomUUID();
        links.add(link);
        return link;
    }

    /** How often which path had an effect, of the business with this token; ids are left out. */
    synchronized Map<String, Integer> effects(String token) {
        return new TreeMap<>(effects.getOrDefault(token, Map.of()));
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        if (requestsUntilBreakdown > 0) {
            requestsUntilBreakdown--;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (isBroken() && breakdown == Breakdown.BEFORE_IT_IS_DONE) {
            exchange.close();
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String answer = path.endsWith("/set-up") ? setUp(body) : answer(exchange, path, body);
        if (isBroken()) {
            exchange.close();
            return;
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        exchange.sendResponseHeaders(answer.startsWith("refused") ? 422 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String setUp(String body) {
        if (!links.contains(field(body, "token")) || !people.add(field(body, "email"))) {
            return "refused";
        }
        links.remove(field(body, "token"));
        return "{\"apiToken\":\"token of " + field(body, "email") + "\"}";
    }

    private String answer(HttpExchange exchange, String path, String body) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            return "{\"id\":\"" + new UUID(0, 1) + "\",\"expected\":\"digest\"}";
        }
        String known = answers.get(token + key);
        if (known != null) {
            return known.startsWith(path + body) ? known.substring((path + body).length()) : "refused: other body";
        }
        effects.computeIfAbsent(token, each -> new HashMap<>())
                .merge(path.replaceAll("[0-9a-f-]{36}", "{id}"), 1, Integer::sum);
        String answer = "{\"id\":\"" + UUID.randomUUID() + "\",\"payable\":\"119.000\"}";
        answers.put(token + key, path + body + answer);
        return answer;
    }

    private static String field(String body, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(body);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
