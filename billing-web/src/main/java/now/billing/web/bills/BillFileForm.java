package now.billing.web.bills;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import now.billing.drafting.KeptFile;
import now.billing.drafting.OfKind;
import now.billing.facade.PayableFacade;
import now.billing.kernel.document.BillFile;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Keeps a file that somebody chose on a page, for a bill that is about to be stored. */
@Dependent
class BillFileForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    /**
     * What was kept; null where nothing was chosen.
     *
     * @throws InvalidInput about {@code file}
     * @throws IOException when the upload broke off
     */
    @Nullable
    BillFile keep(@Nullable Part file) throws IOException {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try {
            KeptFile kept = bills.keep(file.getInputStream().readNBytes(BillFile.MOST_BYTES + 1));
            return new BillFile(kept.type().mediaType(), kept.digest(), kept.size());
        } catch (InvalidInput refused) {
            throw refused.under("file");
        }
    }
}
