package now.billing.auditing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import now.billing.evidence.EvidenceEntries;
import now.billing.evidence.EvidenceEntry;
import now.billing.evidence.SealedEntry;
import now.billing.evidence.TreeHead;
import now.billing.evidence.TreeHeads;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.problem.NotFound;

/** Proofs for reading. */
@Dependent
public class EvidenceViews {
    @Inject
    private EvidenceEntries entries;

    @Inject
    private TreeHeads heads;

    /** What the log says about the issue of a document; place and head are missing until it is sealed. */
    public EvidenceView of(DocumentRef ref) {
        List<EvidenceEntry> about = entries.about(ref.toString());
        EvidenceEntry issue = about.stream()
                .filter(entry -> entry.type().endsWith(".issued"))
                .findFirst()
                .orElseThrow(NotFound::create);
        Optional<SealedEntry> sealed = entries.sealed(issue.id());
        Optional<TreeHead> head = sealed.flatMap(any -> heads.latest());
        return new EvidenceView(
                issue.subject(),
                issue.digest(),
                issue.happenedAt(),
                sealed.map(SealedEntry::leaf).orElse(""),
                sealed.map(SealedEntry::seq).orElse(null),
                head.map(TreeHead::treeSize).orElse(null),
                head.map(TreeHead::root).orElse(null));
    }
}
