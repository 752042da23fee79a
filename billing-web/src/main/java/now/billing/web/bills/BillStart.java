package now.billing.web.bills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.OfKind;
import now.billing.drafting.SaveDraft;
import now.billing.facade.PayableFacade;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.BillFile;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.web.support.Onward;
import org.jspecify.annotations.Nullable;

/** Begins a bill with its file. */
@Named("billStart")
@RequestScoped
public class BillStart {
    @Inject
    @OfKind(DocumentKind.BILL)
    private PayableFacade bills;

    @Inject
    private BillFileForm files;

    private @Nullable Part file;

    /** A draft of nothing but the file; what is in it is written beside it. */
    public void begin() throws IOException {
        BillFile kept = files.keep(file);
        if (kept == null) {
            throw InvalidInput.of("file", ProblemCode.REQUIRED);
        }
        DocumentContent blank =
                bills.blank(null).toBuilder().lines(List.of()).dueDate(null).build();
        UUID draft = bills.save(new SaveDraft(null, null, null, blank, new BillFacts("", List.of(), kept)))
                .id();
        Onward.to("/app/bills/editor?id=" + draft);
    }

    public @Nullable Part getFile() {
        return null;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
