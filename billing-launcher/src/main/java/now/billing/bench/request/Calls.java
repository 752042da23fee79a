package now.billing.bench.request;

import java.math.BigDecimal;
import java.util.List;
import now.billing.bench.chaos.Account;
import now.billing.bench.chaos.Caller;

/** The requests that users wait for, each with its floor. */
final class Calls {
    private static final int LINES = 20;
    private static final int INVOICES = 60;
    private static final String API = "api/v1/";
    private static final String FLOOR = "floor/api/";
    private static final String LINE = """
            {"description": "Consulting, part %d", "quantity": "%d", "unit": "HUR", "unitPrice": "12%d.50",
             "tax": {"category": "S", "rate": "%s"}}""";

    private final Visitor visitor;
    private final String body;
    private final String model;

    Calls(Visitor visitor, Account account) {
        this.visitor = visitor;
        this.body = body(account.customerId());
        for (int i = 1; i < INVOICES; i++) {
            issue(API, draft(API));
        }
        this.model = draft(API);
        visitor.put(FLOOR + "answers/issue", issue(API, model));
        visitor.put(FLOOR + "answers/get", visitor.get(API + "invoices/" + model));
        visitor.put(FLOOR + "answers/list", visitor.get(API + "invoices?limit=50"));
        visitor.put(FLOOR + "answers/calculate", visitor.post(API + "invoices:calculate", body));
        visitor.put(FLOOR + "answers/draft", visitor.post(API + "invoices", body));
        visitor.put(FLOOR + "model?tenant=" + account.code() + "&invoice=" + model, "{}");
    }

    List<Pair> all() {
        return List.of(get(), list(), calculate(), drafts(), issues(), page());
    }

    Pair get() {
        return new Pair(
                "get one invoice of 20 lines",
                new BigDecimal("2.5"),
                Way.of(() -> visitor.get(API + "invoices/" + model)),
                Way.of(() -> visitor.get(FLOOR + "invoices/" + model)));
    }

    Pair list() {
        return new Pair(
                "list of 50",
                new BigDecimal("2.5"),
                Way.of(() -> visitor.get(API + "invoices?limit=50")),
                Way.of(() -> visitor.get(FLOOR + "invoices?limit=50")));
    }

    Pair calculate() {
        return new Pair(
                "calculate 20 lines",
                new BigDecimal("3"),
                Way.of(() -> visitor.post(API + "invoices:calculate", body)),
                Way.of(() -> visitor.post(FLOOR + "calculate", body)));
    }

    Pair drafts() {
        return new Pair("draft of 20 lines", new BigDecimal("3"), Way.of(() -> draft(API)), Way.of(() -> draft(FLOOR)));
    }

    /** The work after the commit, such as the seal, is the product's alone. */
    Pair issues() {
        return new Pair(
                "issue of 20 lines",
                new BigDecimal("3"),
                new Way(() -> draft(API), draft -> issue(API, draft)),
                new Way(() -> draft(API), draft -> issue(FLOOR, draft)));
    }

    Pair page() {
        return new Pair(
                "list page of 25, against a bare page",
                new BigDecimal("1.5"),
                Way.of(() -> visitor.page("app/invoices/list")),
                Way.of(() -> visitor.page("floor/list.xhtml")));
    }

    private String draft(String to) {
        return Caller.json(visitor.post(to + "invoices", body)).get("id").asText();
    }

    private String issue(String to, String draft) {
        return visitor.post(to + "invoices/" + draft + "/issue", "{}");
    }

    private static String body(String customer) {
        StringBuilder lines = new StringBuilder();
        for (int line = 1; line <= LINES; line++) {
            lines.append(line == 1 ? "" : ",")
                    .append(LINE.formatted(line, line, line % 10, line % 4 == 0 ? "7" : "19"));
        }
        return """
                {"customerId": "%s", "currency": "EUR", "priceBasis": "NET", "notes": "Thank you",
                 "lines": [%s]}""".formatted(customer, lines);
    }
}
