package now.billing.sending;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import now.billing.access.boundary.ActiveTenants;
import now.billing.access.boundary.Caller;
import now.billing.access.boundary.Keys;
import now.billing.access.boundary.SystemIdentity;
import now.billing.documents.records.Handle;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.sealing.Purpose;
import now.billing.rendering.IssuedPapers;
import now.billing.rendering.archive.RenderedFile;

/**
 * What a receiver may see with nothing but the handle from the mail. A handle that we have not made, of no tenant or of
 * no document gets the same answer: NotFound.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PublicDocuments {
    private static final ProblemCode ANSWER_OF_SENDER = ProblemCode.of("estimate.answer_of_sender");

    @Resource
    private EJBContext context;

    @Inject
    private ActiveTenants tenants;

    @Inject
    private SystemIdentity system;

    @Inject
    private IssuedRecords records;

    @Inject
    private PublicViews views;

    @Inject
    private Answering answering;

    @Inject
    private IssuedPapers papers;

    @Inject
    private SeenLately seen;

    @Inject
    private Keys keys;

    @Inject
    private Clock clock;

    /** The document as it stands; fetching it is not looking at it, mail scanners fetch everything. */
    @PermitAll
    public PublicDocument open(String handle) {
        SystemSteps steps = steps(handle);
        IssuedRecord record = record(steps, handle);
        int pages = papers.pages(steps, record.ref());
        boolean bySender = isSender(handle);
        return steps.run(() -> views.view(record, pages, bySender));
    }

    /** The same without its paper, which is drawn for who looks at it. */
    @PermitAll
    public PublicDocument standing(String handle) {
        boolean bySender = isSender(handle);
        return with(handle, record -> views.view(record, 0, bySender));
    }

    /**
     * Somebody has it before his eyes; the first view of a day is remembered. Receivers are never asked who they are,
     * but whoever is signed in to the business that sent it is none. Saying so again soon costs nothing.
     */
    @PermitAll
    public void seen(String handle) {
        Instant now = clock.instant();
        if (!isSender(handle) && seen.isNews(handle, now)) {
            with(handle, views::note);
            seen.remember(handle, now);
        }
    }

    /**
     * The receiver answers an estimate. Whoever is signed in to the business that sent it is none.
     *
     * @param chosen the optional lines that he takes
     * @throws now.billing.kernel.problem.InvalidInput about {@code name} or {@code note}
     * @throws now.billing.kernel.problem.RuleViolated as {@link Answering#receive}, and {@code
     *     estimate.answer_of_sender}
     */
    @PermitAll
    public void answer(String handle, EstimateAnswer.Verdict verdict, String name, String note, List<UUID> chosen) {
        boolean bySender = isSender(handle);
        with(handle, record -> {
            if (bySender) {
                throw RuleViolated.of(ANSWER_OF_SENDER);
            }
            answering.receive(record, verdict, name, note, chosen);
            return record;
        });
    }

    /** The code for banking apps over what is still open; NotFound where there is none. */
    @PermitAll
    public RenderedFile code(String handle) {
        return with(handle, views::code);
    }

    @PermitAll
    public RenderedFile pdf(String handle) {
        SystemSteps steps = steps(handle);
        return papers.pdf(steps, record(steps, handle).ref());
    }

    /** Page n, from 1, as PNG. */
    @PermitAll
    public RenderedFile page(String handle, int page) {
        SystemSteps steps = steps(handle);
        return papers.page(steps, record(steps, handle).ref(), page);
    }

    /** The logo of the paper, for the page round it. */
    @PermitAll
    public RenderedFile logo(String handle) {
        SystemSteps steps = steps(handle);
        return papers.logo(steps, record(steps, handle).frozen());
    }

    private boolean isSender(String handle) {
        return Caller.parse(context.getCallerPrincipal().getName())
                .flatMap(caller -> parse(handle).map(Handle::tenant).filter(caller.tenant()::equals))
                .isPresent();
    }

    private <T> T with(String text, Function<IssuedRecord, T> reader) {
        SystemSteps steps = steps(text);
        IssuedRecord record = record(steps, text);
        return steps.run(() -> reader.apply(record));
    }

    /** What we have not signed is nothing, without a look into any table. */
    private Optional<Handle> parse(String text) {
        return Handle.parse(text, keys.signature(Purpose.DOCUMENT));
    }

    private SystemSteps steps(String text) {
        Handle handle = parse(text).orElseThrow(NotFound::create);
        if (!tenants.isActive(handle.tenant())) {
            throw NotFound.create();
        }
        return new SystemSteps(system, handle.tenant());
    }

    private IssuedRecord record(SystemSteps steps, String text) {
        Handle handle = parse(text).orElseThrow(NotFound::create);
        // What suppliers send us has no receiver.
        return steps.run(() -> records.find(handle)
                .filter(record -> record.ref().kind().partyRole() == PartyRole.CUSTOMER)
                .orElseThrow(NotFound::create));
    }
}
