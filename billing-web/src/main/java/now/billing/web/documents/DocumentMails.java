package now.billing.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.delivery.DeliveryState;
import now.billing.sending.DeliveryView;
import now.billing.sending.MailView;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The mails of the document in the viewer: what became of each, what it says, and sending it again. */
@Named("documentMails")
@ViewScoped
public class DocumentMails implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    /** States of the mails as the story on the page tells them. */
    private @Nullable String told;

    private transient @Nullable List<DeliveryView> list;
    private transient @Nullable MailView shown;

    /** The newest first. */
    public List<DeliveryView> getList() {
        List<DeliveryView> known = list;
        if (known == null) {
            known = new ArrayList<>(kind.documents().deliveries(document()));
            Collections.reverse(known);
            list = known;
            told = Objects.requireNonNullElse(told, states(known));
        }
        return known;
    }

    /** Reads them anew; where one has moved on, state, next step and history of the document follow. */
    public void look() {
        list = null;
        String now = states(getList());
        if (!now.equals(told)) {
            told = now;
            viewer.refresh();
            PrimeFaces.current().ajax().update(DocumentViewer.TELLING);
        }
    }

    private static String states(List<DeliveryView> mails) {
        return mails.stream()
                .map(mail -> mail.id() + " " + mail.state() + " " + mail.tried())
                .collect(Collectors.joining(" "));
    }

    /** Whether a look some seconds later will tell more. */
    public boolean isMoving() {
        return getList().stream()
                .anyMatch(each -> each.state() == DeliveryState.SENDING
                        || (each.state() == DeliveryState.QUEUED && !each.tried()));
    }

    /** Whether one has still to arrive, be it with a next attempt. */
    public boolean isUnderWay() {
        return getList().stream().anyMatch(each -> each.state().isUnderWay());
    }

    /** Whether the mail that was done with at that moment is kept as a file. */
    boolean isKept(Instant at) {
        return getList().stream().anyMatch(each -> each.keptAsFile() && at.equals(each.finishedAt()));
    }

    /** Whether no mail of it ever left this machine: there was no mail server to take it. */
    public boolean isOnlyKept() {
        List<DeliveryView> sent = getList().stream()
                .filter(each -> each.state() == DeliveryState.SENT)
                .toList();
        return !sent.isEmpty() && sent.stream().allMatch(DeliveryView::keptAsFile);
    }

    /** The key of what became of a mail, after {@code delivery.} in the bundle. */
    public String outcome(DeliveryView delivery) {
        return delivery.keptAsFile() ? "KEPT" : delivery.state().name();
    }

    /** A mail that went wrong is repeated once: a newer one to the same receivers has its own button. */
    public boolean isRepeatable(DeliveryView delivery) {
        return delivery.reminderId() == null
                && trouble(delivery)
                && getList().stream()
                        .filter(each -> each.receivers().equals(delivery.receivers()))
                        .findFirst()
                        .filter(delivery::equals)
                        .isPresent();
    }

    public String tone(DeliveryView delivery) {
        return switch (delivery.state()) {
            case SENT -> delivery.keptAsFile() ? "neutral" : "good";
            case FAILED -> "bad";
            case UNCONFIRMED, CANCELLED -> "attention";
            default -> delivery.tried() ? "attention" : "neutral";
        };
    }

    /** What the state means for the person, or nothing where there is nothing to do. */
    public String hint(DeliveryView delivery) {
        return switch (delivery.state()) {
            case FAILED -> isRepeatable(delivery) ? Texts.say("mails.failed.hint") : "";
            case UNCONFIRMED -> isRepeatable(delivery) ? Texts.say("mails.unconfirmed.hint") : "";
            case CANCELLED -> delivery.problem() == null ? "" : Notices.text(delivery.problem());
            case QUEUED ->
                delivery.tried() ? Texts.say1("mails.waiting.hint", Texts.moment(delivery.nextAttemptAt())) : "";
            default -> "";
        };
    }

    /** What sending again means, for the person to agree to. */
    public String question(DeliveryView delivery) {
        return Texts.say1(
                "mails.again." + delivery.state(), delivery.receivers().text());
    }

    public void open(UUID delivery) {
        shown = kind.documents().mail(document(), delivery);
    }

    /** The mail that was asked for in this very request. */
    public @Nullable MailView getShown() {
        return shown;
    }

    /** Addresses in one line. */
    public String line(List<String> addresses) {
        return String.join(", ", addresses);
    }

    public boolean isKeptAsFiles() {
        return kind.documents().mailsKeptAsFiles();
    }

    public String sendAgain(UUID delivery) {
        kind.documents().sendAgain(document(), delivery);
        Notices.done(kind.key("sent"));
        return kind.page("viewer", document());
    }

    private static boolean trouble(DeliveryView delivery) {
        return delivery.state() == DeliveryState.FAILED || delivery.state() == DeliveryState.UNCONFIRMED;
    }

    private UUID document() {
        return Objects.requireNonNullElse(viewer.getId(), new UUID(0, 0));
    }
}
