package now.billing.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reporting.DocumentRow;
import now.billing.sending.SendDocument;
import now.billing.web.support.Asked;
import now.billing.web.support.Notices;
import now.billing.web.support.States;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is done with several documents of the list at once: with each by itself, so that one that cannot be done holds
 * up no other. Those that could not be done are named with their reason.
 */
@Named("documentBulk")
@RequestScoped
public class DocumentBulk {
    /**
     * A document that stays as it was.
     *
     * @param address of its page; null where it is not in the list any more
     * @param name its number and customer
     * @param why in words
     */
    public record Failure(@Nullable String address, String name, String why) {}

    @Inject
    private PageKind kind;

    @Inject
    private DocumentList list;

    @Inject
    private States states;

    private final List<Failure> failures = new ArrayList<>();

    public void act() {
        Asked asked = Asked.ofRequest();
        switch (asked.action()) {
            case "send" -> each(asked, row -> kind.documents().send(SendDocument.usual(row.id())), "list.bulk.sent");
            case "discard" ->
                each(asked, row -> kind.documents().discard(row.id(), row.version()), "list.bulk.discarded");
            default -> {}
        }
        list.getList().refresh();
    }

    /** Only rows that stand on the page are done: what somebody else changed meanwhile was not what was looked at. */
    private void each(Asked asked, Consumer<DocumentRow> action, String said) {
        Map<UUID, DocumentRow> shown =
                list.getList().getRows().stream().collect(Collectors.toMap(DocumentRow::id, Function.identity()));
        List<UUID> chosen = asked.ids("rows");
        for (UUID id : chosen) {
            DocumentRow row = shown.get(id);
            if (row == null) {
                failures.add(new Failure(null, kind.say("title"), Texts.say("list.bulk.gone")));
            } else {
                act(row, action);
            }
        }
        int done = chosen.size() - failures.size();
        if (done > 0) {
            Notices.done(said, done);
        }
    }

    private void act(DocumentRow row, Consumer<DocumentRow> action) {
        try {
            action.accept(row);
        } catch (NotAllowed refused) {
            throw refused;
        } catch (BillingException refused) {
            failures.add(new Failure(
                    states.address(row), name(row), why(refused.problems().get(0))));
        }
    }

    /** What is missing in a form is said at its field; here it has to say what it is about. */
    private static String why(Problem problem) {
        boolean nowhereToSend = "to".equals(problem.field()) && ProblemCode.REQUIRED.equals(problem.code());
        return nowhereToSend ? Texts.say("list.bulk.noAddress") : Notices.text(problem);
    }

    private String name(DocumentRow row) {
        String customer = row.customerName();
        return customer == null ? states.name(row) : states.name(row) + " \u00b7 " + customer;
    }

    public List<Failure> getFailures() {
        return failures;
    }
}
