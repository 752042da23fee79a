package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import now.billing.access.boundary.Caller;
import now.billing.access.boundary.CurrentCaller;
import now.billing.access.boundary.Keys;
import now.billing.documents.records.Handle;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.sealing.Signature;
import now.billing.receivables.Standings;
import now.billing.storage.StorageFailure;
import now.billing.storage.Violations;

/**
 * Writes the frozen truth: canonical bytes, digest and the handle of the public page. Nothing can change it
 * afterwards.
 */
@Dependent
class Freezer {
    static final ProblemCode NUMBER_TAKEN = ProblemCode.of("series.number_taken");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final IssuedRecords records;
    private final Standings standings;
    private final CurrentCaller caller;
    private final Signature signature;

    @Inject
    Freezer(IssuedRecords records, Standings standings, CurrentCaller caller, Keys keys) {
        this.records = records;
        this.standings = standings;
        this.caller = caller;
        this.signature = keys.signature(Purpose.DOCUMENT);
    }

    /**
     * Freezes a document under its number; what is to be paid has a standing from here on.
     *
     * @throws RuleViolated {@code KIND.already_issued} where another call was faster, {@code series.number_taken} where
     *     an older pattern of the series had given the same number
     */
    IssuedRecord freeze(FrozenRecord document, Instant at) {
        Caller by = caller.get();
        IssuedRecord record = IssuedRecord.of(document, Handle.mint(by.tenant(), RANDOM, signature), by.actor(), at);
        try {
            records.add(record);
        } catch (StorageFailure refused) {
            throw understood(record.ref().kind(), document, refused);
        }
        if (record.ref().kind().owes()) {
            standings.open(record);
        }
        return record;
    }

    private static RuntimeException understood(DocumentKind kind, FrozenRecord document, StorageFailure refused) {
        String constraint = Violations.constraint(refused).orElse("");
        RuleViolated violated = switch (constraint) {
            case "issued_record_document_unique" ->
                kind.alreadyIssued(document.number().value());
            case "issued_record_number_unique" -> RuleViolated.of(NUMBER_TAKEN, "number", document.number());
            default -> null;
        };
        if (violated == null) {
            return refused;
        }
        violated.initCause(refused);
        return violated;
    }
}
