package now.billing.tools;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import now.billing.access.signin.Guesses;
import now.billing.access.signin.Limit;
import now.billing.access.signin.Limits;
import now.billing.access.signin.Visitor;
import now.billing.issuing.IssueGate;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.kernel.problem.RuleViolated;
import now.billing.maintaining.RecordChecks;
import now.billing.maintaining.spi.PrintableText;
import now.billing.rendering.archive.PaperArchive;
import now.billing.rendering.archive.PaperNames;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.press.Press;

/** Draws the invoice of somebody without an account, with the engine that draws all others. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvoiceTool {
    /** Drawing is the dearest thing that a stranger can ask for. */
    private static final Limit PAPERS = Limit.quota("tool papers network", 20, Duration.ofMinutes(10));
    /** A form is reckoned each time that somebody stops typing. */
    private static final Limit FORMS = Limit.spread("tool forms network", 600, Duration.ofMinutes(10));

    @Inject
    private Press press;

    @Inject
    private IssueGate gate;

    @Inject
    private PrintableText fonts;

    @Inject
    private Limits limits;

    @Inject
    private Clock clock;

    /**
     * Counts a form that is to be reckoned.
     *
     * @throws RuleViolated {@code guesses.throttled} with {@code seconds} if this network sent too many
     */
    @PermitAll
    public void count(Visitor visitor) {
        take(FORMS, visitor);
    }

    /**
     * The paper as PDF; nothing is kept. It is held against the same law as an invoice that is issued.
     *
     * @throws InvalidInput with everything that is wrong or missing
     * @throws RuleViolated {@code guesses.throttled} with {@code seconds} if too many were drawn for this network
     * @throws ProviderFailed retryable, if too many are drawn at once
     */
    @PermitAll
    public RenderedFile draw(FreeInvoice invoice, Visitor visitor) {
        InvalidInput.throwIfAny(invoice.content().problems());
        IssuedDocument document = invoice.document();
        RecordChecks.undrawable(fonts, "number", invoice.number()).ifPresent(problem -> {
            throw InvalidInput.of(List.of(problem));
        });
        InvalidInput.throwIfAny(gate.findings(invoice.content(), document, true, LocalDate.now(clock)));
        take(PAPERS, visitor);
        byte[] pdf = drawn(document, visitor);
        return new RenderedFile(
                PaperNames.of(invoice.number(), invoice.buyer().name(), "pdf"),
                PaperArchive.MEDIA_TYPE,
                pdf,
                ContentDigest.of(pdf));
    }

    /** Whoever got no place does not pay for it. */
    private byte[] drawn(IssuedDocument document, Visitor visitor) {
        try {
            return press.free(document);
        } catch (ProviderFailed busy) {
            limits.giveBack(new Limits.Use(PAPERS, visitor.network()));
            throw busy;
        }
    }

    private void take(Limit limit, Visitor visitor) {
        limits.take(limit, visitor.network()).ifPresent(wait -> {
            throw RuleViolated.of(Guesses.TOO_MANY, "seconds", Guesses.seconds(wait));
        });
    }
}
