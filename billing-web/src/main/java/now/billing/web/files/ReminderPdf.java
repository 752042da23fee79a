package now.billing.web.files;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import now.billing.kernel.shape.Shape;
import now.billing.reminding.ReminderFacade;

/** The letter of a reminder as PDF. */
@ApplicationScoped
class ReminderPdf implements FileKind {
    private static final Shape PATH = Shape.of("/reminders/" + FileRequest.ID + "\\.pdf", FileRequest.LONGEST);

    @EJB
    private ReminderFacade reminders;

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    public void answer(FileRequest asked) throws IOException {
        asked.answer(reminders.pdf(asked.id(1)));
    }
}
