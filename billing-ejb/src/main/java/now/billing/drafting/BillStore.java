package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.drafts.Bills;
import now.billing.documents.drafts.FileContents;
import now.billing.kernel.document.BillFacts;
import now.billing.kernel.document.BillFile;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.terms.FileType;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What only a bill has: its supplier's number, what he states of each VAT rate, and the bill as it came. */
@Dependent
@OfKind(DocumentKind.BILL)
public class BillStore implements KindFactsStore<BillFacts> {
    private final Bills bills;
    private final FileContents contents;

    @Inject
    BillStore(Bills bills, FileContents contents) {
        this.bills = bills;
        this.contents = contents;
    }

    @Override
    public Class<BillFacts> type() {
        return BillFacts.class;
    }

    @Override
    public Optional<BillFacts> find(UUID document) {
        return bills.find(document);
    }

    @Override
    public void keep(UUID document, BillFacts facts) {
        bills.keep(document, facts);
    }

    /** A file has to be there, and of a type that a bill can be of. */
    @Override
    public List<Problem> problems(BillFacts facts, @Nullable UUID customerId, DocumentContent content) {
        BillFile file = facts.attachment();
        if (file == null) {
            return List.of();
        }
        contents.hold();
        boolean possible = contents.typeOf(file.digest())
                .flatMap(FileType::named)
                .filter(BillFile::isPossible)
                .isPresent();
        return possible
                ? List.of()
                : List.of(Problem.at("attachment.digest", DraftReferences.UNKNOWN_REFERENCE, "value", file.digest()));
    }

    @Override
    public boolean namesFiles() {
        return true;
    }

    /** The next bill has another number, and comes on paper of its own. */
    @Override
    public BillFacts anew(BillFacts facts) {
        return new BillFacts("", facts.statedTotals(), null);
    }
}
