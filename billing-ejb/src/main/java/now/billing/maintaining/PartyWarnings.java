package now.billing.maintaining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.parties.LikeParty;
import now.billing.parties.Likeness;
import now.billing.parties.PartyFacts;
import now.billing.parties.PartyLikeness;
import org.jspecify.annotations.Nullable;

/**
 * What of a party is possible but hardly ever meant: a VAT number whose check digits do not fit, and a second entry of
 * somebody who is known. Only what is new in it is asked for (ADR 0099).
 */
@Dependent
class PartyWarnings {
    static final ProblemCode CHECK_DIGITS = ProblemCode.of("party.vat_check_digits");
    static final ProblemCode DUPLICATE = ProblemCode.of("party.duplicate");

    private final PartyLikeness likeness;

    @Inject
    PartyWarnings(PartyLikeness likeness) {
        this.likeness = likeness;
    }

    /**
     * Refuses unless every warning is answered.
     *
     * @param own the party that is changed, or null for a new one
     * @param before what is known of it
     * @throws RuleViolated with each warning that is not
     */
    void ask(PartyRole role, @Nullable UUID own, PartyFacts before, PartyFacts after, Set<SaveAnyway> confirmed) {
        List<Problem> open = new ArrayList<>();
        if (!confirmed.contains(SaveAnyway.VAT_CHECK_DIGITS)) {
            checkDigits(open, before, after);
        }
        if (!confirmed.contains(SaveAnyway.DUPLICATE)) {
            duplicates(open, role, own, before, after);
        }
        if (!open.isEmpty()) {
            throw RuleViolated.of(open);
        }
    }

    private static void checkDigits(List<Problem> open, PartyFacts before, PartyFacts after) {
        for (int i = 0; i < after.taxIds().size(); i++) {
            TaxIdentifier id = after.taxIds().get(i);
            if (isVat(id) && !before.taxIds().contains(id) && !VatCheckDigits.fit(id.value())) {
                open.add(Problem.at(field(i), CHECK_DIGITS, "value", id.value()));
            }
        }
    }

    private void duplicates(
            List<Problem> open, PartyRole role, @Nullable UUID own, PartyFacts before, PartyFacts after) {
        for (LikeParty like : likeness.of(role, own, after)) {
            if (isNew(like.by(), before, after)) {
                open.add(Problem.at(
                        field(like.by(), after), DUPLICATE, "id", like.id(), "name", like.name(), "by", like.by()));
            }
        }
    }

    /** Whether it is said now; what was saved before was answered then. */
    private static boolean isNew(Likeness by, PartyFacts before, PartyFacts after) {
        return switch (by) {
            case VAT_NUMBER -> !before.taxIds().equals(after.taxIds());
            case EMAIL -> !before.email().equals(after.email());
            case NAME ->
                !before.name().equals(after.name())
                        || !before.address().postCode().equals(after.address().postCode());
        };
    }

    private static String field(Likeness by, PartyFacts facts) {
        return switch (by) {
            case VAT_NUMBER ->
                field(Math.max(
                        0,
                        facts.taxIds().stream()
                                .map(PartyWarnings::isVat)
                                .toList()
                                .indexOf(true)));
            case EMAIL -> "email";
            case NAME -> "name";
        };
    }

    private static String field(int taxId) {
        return "taxIds[" + taxId + "].value";
    }

    private static boolean isVat(TaxIdentifier id) {
        return id.scheme().equals(TaxIdentifier.VAT);
    }
}
