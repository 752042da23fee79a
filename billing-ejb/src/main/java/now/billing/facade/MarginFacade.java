package now.billing.facade;

import java.util.List;
import java.util.UUID;
import now.billing.drafting.ChangeMargin;
import now.billing.drafting.MarginView;

/**
 * Notes and tags in the margin of documents of a kind: whoever may read the documents may read them, whoever may write
 * the documents may write them, also after the issue (ADR 0102).
 */
public interface MarginFacade {

    /** What stands in the margin of a document. */
    MarginView margin(UUID id);

    /** Changes it and tells how it stands then. */
    MarginView write(UUID id, ChangeMargin command);

    /** Names of tags of the organization that have this text in them. */
    List<String> tagsLike(String typed);
}
