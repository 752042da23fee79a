package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import now.billing.catalog.Item;
import now.billing.catalog.ItemFacts;
import now.billing.catalog.Items;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.records.DocumentLink;
import now.billing.documents.records.DocumentLink.Relation;
import now.billing.documents.records.DocumentLinks;
import now.billing.documents.records.EstimateOutcomes;
import now.billing.documents.register.RelatedDocument;
import now.billing.documents.register.RelatedDocuments;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DeliveredContent;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.document.FinalContent;
import now.billing.kernel.document.LinePart;
import now.billing.kernel.document.LineParts;
import now.billing.kernel.document.OptionalLines;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.tax.TaxRate;

/** Makes delivery notes of what is sold, and the invoice of one that nobody was invoiced for. ADR 0100. */
@Dependent
public class Delivering {
    private static final ProblemCode NOT_APPROVED = ProblemCode.of("estimate.not_approved");
    private static final ProblemCode ALREADY_INVOICED = ProblemCode.of("delivery_note.already_invoiced");
    private static final ProblemCode OF_DEPOSIT = ProblemCode.of("delivery_note.of_deposit");
    private static final ProblemCode BEYOND_ESTIMATE = ProblemCode.of("delivery_note.beyond_estimate");

    @Inject
    private Drafts drafts;

    @Inject
    private Drafting drafting;

    @Inject
    private Converting converting;

    @Inject
    private EstimateOutcomes estimates;

    @Inject
    private RelatedDocuments related;

    @Inject
    private DocumentLinks links;

    @Inject
    private Items items;

    /**
     * A draft of a delivery note with the lines of an issued invoice, or of an estimate that was approved; as often as
     * something is delivered.
     *
     * @throws RuleViolated {@code KIND.not_issued}, {@code estimate.not_approved}, {@code delivery_note.of_deposit}
     */
    public DraftSaved deliver(DocumentRef original) {
        Draft sold = issued(original);
        if (sold.content().more().isDeposit()) {
            throw RuleViolated.of(OF_DEPOSIT);
        }
        if (original.kind() == DocumentKind.ESTIMATE) {
            requireApproved(estimates.standing(original.id()).orElseThrow(NotFound::create));
        }
        DocumentContent content = FinalContent.withoutDeductions(agreed(original, sold.content()));
        DocumentContent anew = content.toBuilder()
                .issueDate(null)
                .lines(content.lines().stream()
                        .map(line -> line.withLineId(null))
                        .toList())
                .build();
        DraftSaved saved = drafting.save(
                DocumentKind.DELIVERY_NOTE,
                new SaveDraft(null, null, sold.customerId().orElse(null), anew));
        links.add(
                new DocumentLink(DocumentRef.of(DocumentKind.DELIVERY_NOTE, saved.id()), Relation.DELIVERS, original));
        return saved;
    }

    /** Without the optional lines that nobody chose. */
    private DocumentContent agreed(DocumentRef original, DocumentContent content) {
        Set<UUID> chosen = new HashSet<>(OptionalLines.of(content));
        if (!chosen.isEmpty()) {
            Set<UUID> taken = estimates.taken(original.id()).quantities().keySet();
            List<UUID> answered =
                    estimates.answer(original.id()).map(EstimateAnswer::chosen).orElse(List.of());
            chosen.removeIf(line -> !taken.contains(line) && !answered.contains(line));
        }
        return OptionalLines.agreed(content, chosen);
    }

    /** What was invoiced was agreed to, even where nobody wrote so. */
    private static void requireApproved(EstimateStanding standing) {
        boolean approved = standing.converted() || standing.verdict() == EstimateAnswer.Verdict.APPROVED;
        if (standing.withdrawn() || !approved) {
            throw RuleViolated.of(NOT_APPROVED);
        }
    }

    /**
     * A draft of the invoice over what an issued note delivered; once, as long as it is there. What an estimate offered
     * is taken of it, with its prices; the prices of other goods are those of their items.
     *
     * @throws RuleViolated {@code delivery_note.not_issued}; {@code delivery_note.already_converted} and {@code
     *     delivery_note.already_invoiced} with the invoice; {@code delivery_note.beyond_estimate} with the estimate
     */
    public DraftSaved invoice(DocumentRef note) {
        Draft delivered = issued(note);
        links.hold(note);
        List<RelatedDocument> known = related.of(note);
        first(known, Relation.CONVERTED_FROM, false).ifPresent(made -> {
            throw refused(note.kind().problem("already_converted"), made);
        });
        RelatedDocument sold = first(known, Relation.DELIVERS, true).orElse(null);
        if (sold != null && sold.ref().kind() == DocumentKind.INVOICE) {
            throw refused(ALREADY_INVOICED, sold);
        }
        DraftSaved saved = sold == null ? priced(delivered) : ofEstimate(sold, delivered.content());
        links.add(new DocumentLink(DocumentRef.of(DocumentKind.INVOICE, saved.id()), Relation.CONVERTED_FROM, note));
        return saved;
    }

    private DraftSaved ofEstimate(RelatedDocument estimate, DocumentContent delivered) {
        UUID id = estimate.ref().id();
        links.hold(estimate.ref());
        DocumentContent offer = agreed(
                estimate.ref(),
                drafts.find(estimate.ref()).orElseThrow(NotFound::create).content());
        LineParts left = LineParts.whole(offer)
                .less(estimates.taken(id, offer.currency()).parts());
        List<LinePart> parts = DeliveredContent.partsOf(offer, left, delivered)
                .filter(each -> !each.isEmpty())
                .orElseThrow(() -> refused(BEYOND_ESTIMATE, estimate));
        return converting.convert(new ConvertEstimate(id, parts), DocumentKind.INVOICE);
    }

    private DraftSaved priced(Draft note) {
        UUID customerId = note.customerId().orElse(null);
        DocumentContent blank = drafting.blank(DocumentKind.INVOICE, customerId);
        String number = note.number().map(DocumentNumber::value).orElse("");
        DocumentContent invoice = DeliveredContent.invoice(note.content(), blank, number, line -> priced(line, blank));
        return drafting.save(DocumentKind.INVOICE, new SaveDraft(null, null, customerId, invoice));
    }

    /** At the price of its item where that is one in the currency, basis and unit; else the price is to be written. */
    private ContentLine priced(ContentLine line, DocumentContent blank) {
        ItemFacts item = Optional.ofNullable(line.itemId())
                .flatMap(items::find)
                .map(Item::facts)
                .orElse(null);
        TaxRate usual = blank.lines().get(0).tax();
        UnitPrice none = UnitPrice.zero(blank.currency());
        if (item == null) {
            return DeliveredContent.at(line, none, usual);
        }
        boolean fits = item.priceBasis() == blank.priceBasis()
                && item.price().currency().equals(blank.currency())
                && item.unit().equals(line.unit());
        return DeliveredContent.at(
                line, fits ? item.price() : none, item.usualTax().orElse(usual));
    }

    private static Optional<RelatedDocument> first(List<RelatedDocument> all, Relation relation, boolean outgoing) {
        return all.stream()
                .filter(other -> other.relation() == relation && other.outgoing() == outgoing)
                .findFirst();
    }

    private static RuleViolated refused(ProblemCode code, RelatedDocument other) {
        return RuleViolated.of(
                code, "kind", other.ref().kind().key(), "id", other.ref().id());
    }

    private Draft issued(DocumentRef ref) {
        Draft original = drafts.find(ref).orElseThrow(NotFound::create);
        if (original.isEditable()) {
            throw RuleViolated.of(ref.kind().problem("not_issued"));
        }
        return original;
    }
}
