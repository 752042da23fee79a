package now.billing.sending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import now.billing.access.boundary.CurrentCaller;
import now.billing.access.boundary.OwnTransaction;
import now.billing.delivery.Deliveries;
import now.billing.delivery.Delivery;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.Party;
import now.billing.kernel.money.Money;
import now.billing.kernel.problem.NotFound;
import now.billing.rendering.Rendering;
import now.billing.rendering.archive.RenderedFile;
import org.jspecify.annotations.Nullable;

/**
 * What was or will be mailed, for reading; the same with and without a mail server. To be called outside of a
 * transaction, since a paper may have to be drawn.
 */
@Dependent
public class MailViews {
    @Inject
    private Deliveries deliveries;

    @Inject
    private IssuedRecords records;

    @Inject
    private DeliveryViews views;

    @Inject
    private MailFrames frames;

    @Inject
    private ReminderMails reminders;

    @Inject
    private MailBuilder builder;

    @Inject
    private MailFolder folder;

    @Inject
    private Rendering rendering;

    @Inject
    private OwnTransaction transaction;

    @Inject
    private CurrentCaller caller;

    /** The mail of this delivery of this document. */
    public MailView get(DocumentRef ref, UUID delivery) {
        transaction.run(() -> find(ref, delivery));
        RenderedFile paper = rendering.pdf(ref);
        return transaction.run(() -> view(ref, delivery, paper));
    }

    private MailView view(DocumentRef ref, UUID delivery, RenderedFile paper) {
        Delivery sent = find(ref, delivery);
        IssuedRecord record = records.find(ref).orElseThrow(NotFound::create);
        Party seller = record.frozen().seller();
        return new MailView(
                views.view(sent, record.number().value()),
                builder.sender(seller.name()).toUnicodeString(),
                seller.email(),
                MailWords.plain(sent.message(), frames.of(record, asked(sent))),
                paper.name(),
                paper.bytes().length,
                folder.has(name(sent)));
    }

    private @Nullable Money asked(Delivery sent) {
        UUID reminder = sent.reminderId().orElse(null);
        return reminder == null ? null : reminders.asked(reminder);
    }

    /** The mail as a file, for the person's own mail program; NotFound unless it was kept on this machine. */
    public RenderedFile file(DocumentRef ref, UUID delivery) {
        return transaction.run(() -> keptFile(ref, delivery));
    }

    private RenderedFile keptFile(DocumentRef ref, UUID delivery) {
        byte[] content = folder.read(name(find(ref, delivery))).orElseThrow(NotFound::create);
        String number = records.find(ref).orElseThrow(NotFound::create).number().value();
        return new RenderedFile(
                number.replaceAll("[^A-Za-z0-9._-]+", "-") + ".eml",
                "message/rfc822",
                content,
                ContentDigest.of(content));
    }

    private Delivery find(DocumentRef ref, UUID delivery) {
        return deliveries
                .find(delivery)
                .filter(found -> found.ref().equals(ref))
                .orElseThrow(NotFound::create);
    }

    private String name(Delivery delivery) {
        return MailFolder.name(caller.get().tenant(), delivery.id());
    }
}
