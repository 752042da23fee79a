package now.billing.web.documents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.document.MailReceivers;
import now.billing.kernel.problem.BillingException;
import now.billing.rendering.archive.RenderedFile;
import now.billing.sending.SendDocument;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** The mail that is being written in the viewer: to whom, what it says, and what travels with it. */
@Named("documentCompose")
@ViewScoped
public class DocumentCompose implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    private @Nullable String recipient;
    private @Nullable String cc;
    private @Nullable String bcc;
    private @Nullable String subject;
    private @Nullable String message;
    private String paper = "";
    private int paperBytes;
    private List<ChosenFile> files = new ArrayList<>();

    /** Fills the mail as the document's language says it, to whom the customer's documents go. */
    public void open() {
        UUID document = viewer.getDocument().id();
        SendDocument usual = kind.documents().suggestion(document);
        MailReceivers receivers = Objects.requireNonNullElse(usual.receivers(), MailReceivers.NONE);
        recipient = MailAddresses.write(receivers.to());
        cc = MailAddresses.write(receivers.cc());
        bcc = MailAddresses.write(receivers.bcc());
        subject = usual.subject();
        message = usual.message();
        RenderedFile pdf = kind.documents().pdf(document);
        paper = pdf.name();
        paperBytes = pdf.bytes().length;
        files = new ArrayList<>(kind.documents().attachments(document).stream()
                .map(ChosenFile::new)
                .toList());
    }

    public String send() {
        MailReceivers receivers = MailAddresses.read(recipient, cc, bcc);
        List<String> names = files.stream()
                .filter(ChosenFile::isChosen)
                .map(each -> each.getAttachment().name())
                .toList();
        SendDocument mail = new SendDocument(viewer.getDocument().id(), receivers, subject, message, names);
        try {
            kind.documents().checkMail(mail);
            kind.documents().send(mail);
        } catch (BillingException refused) {
            throw MailAddresses.onScreen(refused);
        }
        Notices.done(kind.key("sent"));
        return viewer.again();
    }

    /** The paper's file name. */
    public String getPaper() {
        return paper;
    }

    public int getPaperBytes() {
        return paperBytes;
    }

    public List<ChosenFile> getFiles() {
        return files;
    }

    public @Nullable String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient;
    }

    public @Nullable String getCc() {
        return cc;
    }

    public void setCc(@Nullable String cc) {
        this.cc = cc;
    }

    public @Nullable String getBcc() {
        return bcc;
    }

    public void setBcc(@Nullable String bcc) {
        this.bcc = bcc;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }
}
