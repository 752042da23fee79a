package now.billing.flow;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.facade.InvoiceFacade;
import now.billing.issuing.Issued;
import now.billing.kernel.document.DocumentRef;
import now.billing.rendering.Rendering;
import now.billing.rendering.archive.RenderedFile;
import now.billing.sending.DeliveryView;
import now.billing.sending.SendDocument;
import now.billing.storage.TenantSql;
import now.billing.testing.TestDatabase;
import now.billing.testing.UnitsOfWork;
import org.jspecify.annotations.Nullable;

/** An issued invoice of a business of its own, and the relay that sends its mails. */
final class MailedInvoice {
    private final UnitsOfWork units;
    private final Business business;
    private final DocumentRef ref;

    MailedInvoice(TestDatabase database, UnitsOfWork units) {
        this.units = units;
        this.business = Business.fresh(database, units);
        Issued issued = business.issued(null);
        this.ref = issued.ref();
    }

    Business business() {
        return business;
    }

    /** Queues a mail, as a person asks for it; the relay has not run yet. */
    DeliveryView send(String recipient) {
        return send(recipient, null);
    }

    /** With a text other than the usual one. */
    DeliveryView send(String recipient, @Nullable String message) {
        return business.call(w -> w.bean(InvoiceFacade.class)
                .send(new SendDocument(ref.id(), recipient, "Rechnung für Süßmann", message)));
    }

    DeliveryView sendAgain(UUID delivery) {
        return business.call(w -> w.bean(InvoiceFacade.class).sendAgain(ref.id(), delivery));
    }

    /** Runs the relay once, this long after the mail was queued. */
    void relay(Duration later, Map<String, String> settings) {
        RelaySteps.relay(units, business.tenant(), Business.NOW.plus(later), settings, step -> {})
                .run(business.tenant());
    }

    /** Runs the relay once, at this clock's time; whether more may be due. */
    boolean relay(Clock clock, Map<String, String> settings) {
        return RelaySteps.relay(units, business.tenant(), clock, settings, step -> {})
                .run(business.tenant());
    }

    List<DeliveryView> deliveries() {
        return business.call(w -> w.bean(InvoiceFacade.class).deliveries(ref.id()));
    }

    /** The first delivery as it is now. */
    DeliveryView delivery() {
        return deliveries().get(0);
    }

    RenderedFile pdf() {
        return business.call(w -> w.bean(Rendering.class).pdf(ref));
    }

    String publicUrl() {
        return text("select 'http://localhost:8080/d/' || handle as found from issued_record"
                        + " where document_kind = 'INVOICE'")
                .get(0);
    }

    String messageId() {
        return text("select message_id as found from delivery order by id").get(0);
    }

    /** What the invoice's story says about its mails. */
    List<String> story() {
        return text("select type as found from document_event where type like 'SE%' order by id");
    }

    private List<String> text(@CompileTimeConstant String query) {
        return business.call(w -> w.bean(TenantSql.class).rows(row -> row.text("found"), query));
    }
}
