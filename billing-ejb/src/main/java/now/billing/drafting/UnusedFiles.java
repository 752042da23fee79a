package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import now.billing.documents.drafts.FileContents;

/** Forgets contents of files that no document uses; for clock work. */
@Dependent
public class UnusedFiles {
    /** How long a content waits for a draft; longer than an answer that names it can be repeated. */
    public static final Duration KEPT = Duration.ofDays(2);

    private final FileContents contents;
    private final Clock clock;

    @Inject
    UnusedFiles(FileContents contents, Clock clock) {
        this.contents = contents;
        this.clock = clock;
    }

    /** Deletes a bounded number of contents of the tenant; call it until it answers 0. */
    public int forget() {
        return contents.forgetUnused(clock.instant().minus(KEPT));
    }
}
