package now.billing.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.documents.records.EstimateOutcomes;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.EstimateAnswer;
import now.billing.kernel.document.EstimateStanding;
import now.billing.kernel.document.LineParts;
import now.billing.kernel.document.OptionalLines;
import now.billing.kernel.lifecycle.EstimateState;

/** Puts together what became of an estimate. */
@Dependent
class OfferViews {
    private final EstimateOutcomes estimates;

    @Inject
    OfferViews(EstimateOutcomes estimates) {
        this.estimates = estimates;
    }

    OfferView of(EstimateStanding standing, DocumentRef ref, DocumentContent content, LocalDate today) {
        LineParts taken = estimates.taken(ref.id());
        LineParts rest = LineParts.whole(content).less(taken);
        EstimateAnswer answer = estimates.answer(ref.id()).orElse(null);
        return new OfferView(
                standing.state(true),
                standing.expired(today),
                answer,
                standing.converted() ? List.of() : left(content, rest, answer == null ? List.of() : answer.chosen()),
                !taken.isNothing() && standing.state(true) != EstimateState.CONVERTED,
                OptionalLines.agreedTotal(content, answer).orElse(null));
    }

    private static List<OfferView.Left> left(DocumentContent content, LineParts rest, List<UUID> chosen) {
        return content.lines().stream()
                .flatMap(line -> left(line, rest, chosen))
                .toList();
    }

    private static Stream<OfferView.Left> left(ContentLine line, LineParts rest, List<UUID> chosen) {
        UUID id = line.lineId();
        return id == null
                ? Stream.empty()
                : rest.of(id).filter(quantity -> !quantity.isZero()).stream()
                        .map(quantity -> new OfferView.Left(line, quantity, !line.isOptional() || chosen.contains(id)));
    }
}
