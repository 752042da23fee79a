package now.billing.bench.siege;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The attacks that once stopped the product (issue 7, part 1), each bounded. */
final class Attacks {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SLOW = 400;
    private static final int SIGN_INS = 300;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String JSON = "Content-Type: application/json";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: ([^;\r\n]+)");

    private Attacks() {}

    /** All of them, in the order of the issue. */
    static List<Attack> all() {
        return List.of(
                attack("JSON bombs without an account", Attacks::jsonBombs),
                attack("large JSON bodies in parallel", Attacks::largeBodies),
                attack("endless multipart uploads", Attacks::uploads),
                attack("a flood of large forms", Attacks::forms),
                attack(SIGN_INS + " sign-ins at once", Attacks::signIns),
                attack(SLOW + " slow readers", Attacks::slowReaders),
                attack(SLOW + " slow bodies", Attacks::slowBodies));
    }

    @FunctionalInterface
    private interface Work {
        void on(Target target) throws InterruptedException;
    }

    private static Attack attack(String name, Work work) {
        return new Attack() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(Target target) throws InterruptedException {
                work.on(target);
            }
        };
    }

    private static void jsonBombs(Target target) throws InterruptedException {
        StringBuilder fields = new StringBuilder("{\"token\":\"x\"");
        for (int i = 0; i < 4000; i++) {
            fields.append(",\"f").append(i).append("\":{}");
        }
        byte[] unknown = fields.append('}').toString().getBytes(StandardCharsets.US_ASCII);
        byte[] empties = ("{\"a\":[" + "{},".repeat(20_000) + "{}]}").getBytes(StandardCharsets.US_ASCII);
        byte[] deep = ("[".repeat(30_000) + "]".repeat(30_000)).getBytes(StandardCharsets.US_ASCII);
        Crowd.run(8, 200, () -> {
            for (byte[] bomb : List.of(unknown, empties, deep)) {
                Crowd.ask(target, posting(target, "/api/v1/set-up", JSON, bomb.length), bomb);
            }
        });
    }

    private static void largeBodies(Target target) throws InterruptedException {
        byte[] ones = ("[" + "1,".repeat(5 * MEGABYTE / 2 - 2) + "1]").getBytes(StandardCharsets.US_ASCII);
        byte[] ten = ("[" + "1,".repeat(5 * MEGABYTE - 2) + "1]").getBytes(StandardCharsets.US_ASCII);
        String token = "Authorization: Bearer bn_0000000000000000000000000000000000000000";
        Crowd.run(16, 50, () -> {
            Crowd.ask(target, posting(target, "/api/v1/set-up", JSON, ten.length), ten);
            Crowd.ask(
                    target, target.head("POST", "/api/v1/invoices:calculate", JSON, token, length(ones.length)), ones);
            Crowd.pour(
                    target,
                    target.head("POST", "/api/v1/set-up", JSON, "Transfer-Encoding: chunked"),
                    ones,
                    ones.length);
        });
    }

    private static void uploads(Target target) throws InterruptedException {
        String type = "Content-Type: multipart/form-data; boundary=b";
        byte[] part = ("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nx\r\n".repeat(900))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[64 * 1024];
        byte[] begin = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begin, 0, file, 0, begin.length);
        Crowd.run(8, 20, () -> {
            for (String path : List.of("/sign-in", "/app/settings/organization")) {
                Crowd.pour(target, target.head("POST", path, type, "Transfer-Encoding: chunked"), part, 8L * MEGABYTE);
                Crowd.pour(target, target.head("POST", path, type, "Transfer-Encoding: chunked"), file, 64L * MEGABYTE);
            }
        });
    }

    private static void forms(Target target) throws InterruptedException {
        byte[] value = ("form:email=" + "x".repeat(2 * MEGABYTE)).getBytes(StandardCharsets.US_ASCII);
        byte[] small = ("form:email=" + "x".repeat(60 * 1024)).getBytes(StandardCharsets.US_ASCII);
        Crowd.run(16, 12, () -> {
            Crowd.ask(target, posting(target, "/sign-in", FORM, value.length), value);
            Page page = Page.of(Crowd.ask(target, target.head("GET", "/sign-in", "Connection: close"), new byte[0]));
            byte[] form = (page.fields() + "&" + new String(small, StandardCharsets.US_ASCII))
                    .getBytes(StandardCharsets.US_ASCII);
            Crowd.ask(
                    target,
                    target.head("POST", "/sign-in", FORM, "Cookie: " + page.cookies(), length(form.length)),
                    form);
        });
    }

    private static void signIns(Target target) throws InterruptedException {
        ConcurrentLinkedQueue<Page> pages = new ConcurrentLinkedQueue<>();
        Crowd.run(20, SIGN_INS / 20, () -> pages.add(Page.of(whole(target, "/sign-in"))));
        Crowd.run(SIGN_INS, 1, () -> {
            Page page = pages.poll();
            if (page != null) {
                String body = page.fields() + "&form=form&form%3Aemail=stranger" + System.nanoTime()
                        + "%40example.test&form%3Apassword=wrong+wrong+wrong&form%3AsignIn=form%3AsignIn";
                byte[] form = body.getBytes(StandardCharsets.US_ASCII);
                Crowd.ask(
                        target,
                        target.head("POST", "/sign-in", FORM, "Cookie: " + page.cookies(), length(form.length)),
                        form);
            }
        });
    }

    private static void slowReaders(Target target) throws InterruptedException {
        hold(
                target,
                1024,
                socket -> {
                    String page = target.head("GET", "/sign-in");
                    socket.getOutputStream().write(page.getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                },
                socket -> {
                    if (socket.getInputStream().available() > 0
                            && socket.getInputStream().read() < 0) {
                        throw new IOException("thrown out");
                    }
                });
    }

    private static void slowBodies(Target target) throws InterruptedException {
        hold(
                target,
                0,
                socket -> {
                    socket.getOutputStream()
                            .write(posting(target, "/sign-in", FORM, 60_000).getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                },
                socket -> {
                    socket.getOutputStream().write('a');
                    socket.getOutputStream().flush();
                });
    }

    @FunctionalInterface
    private interface Step {
        void on(Socket socket) throws IOException;
    }

    /** Opens all connections and keeps each alive by a little every half second; who is thrown out comes back. */
    private static void hold(Target target, int receiveBuffer, Step first, Step again) throws InterruptedException {
        long end = System.nanoTime() + Attack.LONGEST.toNanos();
        List<Socket> held = new ArrayList<>();
        while (System.nanoTime() < end) {
            for (int i = held.size(); i < SLOW && System.nanoTime() < end; i++) {
                open(target, receiveBuffer, first, held);
            }
            TimeUnit.MILLISECONDS.sleep(500);
            held.removeIf(socket -> isLost(socket, again));
        }
        held.forEach(Attacks::close);
    }

    private static void open(Target target, int receiveBuffer, Step first, List<Socket> held) {
        try {
            Socket socket = target.connect(receiveBuffer);
            held.add(socket);
            first.on(socket);
        } catch (IOException refused) {
            System.getLogger(Attacks.class.getName()).log(System.Logger.Level.DEBUG, "not let in", refused);
        }
    }

    private static boolean isLost(Socket socket, Step again) {
        try {
            again.on(socket);
            return false;
        } catch (IOException thrownOut) {
            close(socket);
            return true;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            System.getLogger(Attacks.class.getName()).log(System.Logger.Level.DEBUG, "gone", gone);
        }
    }

    private static String posting(Target target, String path, String type, int length) {
        return target.head("POST", path, type, length(length));
    }

    private static String length(int bytes) {
        return "Content-Length: " + bytes;
    }

    private static String whole(Target target, String path) throws IOException {
        try (Socket socket = target.connect()) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write(target.head("GET", path, "Connection: close").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** What a form needs to be taken for one of ours. */
    private record Page(String fields, String cookies) {
        static Page of(String answer) {
            Matcher state = VIEW_STATE.matcher(answer);
            Matcher nonce = NONCE.matcher(answer);
            String fields = "jakarta.faces.ViewState=" + (state.find() ? encoded(state.group(1)) : "none")
                    + (nonce.find() ? "&primefaces.nonce=" + encoded(nonce.group(1)) : "");
            StringBuilder cookies = new StringBuilder();
            for (Matcher cookie = COOKIE.matcher(answer); cookie.find(); ) {
                cookies.append(cookies.isEmpty() ? "" : "; ").append(cookie.group(1));
            }
            return new Page(fields, cookies.isEmpty() ? "none=none" : cookies.toString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
