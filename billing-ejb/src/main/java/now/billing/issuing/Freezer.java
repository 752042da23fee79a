package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import now.billing.access.Caller;
import now.billing.access.CurrentCaller;
import now.billing.documents.DocumentRegister;
import now.billing.documents.Handle;
import now.billing.documents.IssuedRecord;
import now.billing.documents.IssuedRecords;
import now.billing.drafting.Drafting;
import now.billing.kernel.document.FrozenRecord;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.problem.RuleViolated;
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
    private final DocumentRegister register;
    private final CurrentCaller caller;

    @Inject
    Freezer(IssuedRecords records, DocumentRegister register, CurrentCaller caller) {
        this.records = records;
        this.register = register;
        this.caller = caller;
    }

    /** Freezes a document under its number; {@link #write} says whether the database took it. */
    IssuedRecord freeze(FrozenRecord document, Instant at) {
        return records.add(record(document, at));
    }

    /** The same for a document that is to be paid: it enters the register, and its story says who issued it. */
    IssuedRecord freezeOwed(FrozenRecord document, Instant at) {
        return register.enter(record(document, at));
    }

    /**
     * Writes what was frozen and what follows from it, now, while the service can still answer for it.
     *
     * @throws RuleViolated {@code invoice.already_issued} where another call was faster, {@code series.number_taken}
     *     where an older pattern of the series had given the same number
     */
    void write(FrozenRecord document) {
        try {
            records.write();
        } catch (StorageFailure refused) {
            throw understood(document, refused);
        }
    }

    private IssuedRecord record(FrozenRecord document, Instant at) {
        Caller by = caller.get();
        return IssuedRecord.of(document, Handle.mint(by.tenant(), RANDOM), by.actor(), at);
    }

    private static RuntimeException understood(FrozenRecord document, StorageFailure refused) {
        String constraint = Violations.constraint(refused).orElse("");
        ProblemCode code = switch (constraint) {
            case "issued_record_document_unique" -> Drafting.ALREADY_ISSUED;
            case "issued_record_number_unique" -> NUMBER_TAKEN;
            default -> null;
        };
        if (code == null) {
            return refused;
        }
        RuleViolated violated = RuleViolated.of(code, "number", document.number());
        violated.initCause(refused);
        return violated;
    }
}
