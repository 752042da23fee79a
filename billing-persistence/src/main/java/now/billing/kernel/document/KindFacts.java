package now.billing.kernel.document;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.terms.FieldSource;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What only one kind of document has beside its content: a record whose components are declared by {@link
 * now.billing.kernel.document.terms.Term}, which is all that the API, the frozen record and the check of the fields
 * need. It is kept in a table of its own, 1:1 (ADR 0083).
 */
public sealed interface KindFacts extends Serializable
        permits BillFacts, CreditNoteFacts, EstimateFacts, RecurringFacts {

    /** The kind that has them. */
    DocumentKind kind();

    /** How those of a kind are declared; empty where there are none or they are no terms, as days that recur. */
    static Optional<RecordShape<? extends Record>> shape(DocumentKind kind) {
        return switch (kind) {
            case CREDIT_NOTE -> Optional.of(RecordShape.of(CreditNoteFacts.class));
            case ESTIMATE -> Optional.of(RecordShape.of(EstimateFacts.class));
            case BILL -> Optional.of(RecordShape.of(BillFacts.class));
            case INVOICE, PRO_FORMA, DELIVERY_NOTE, RECURRING, RECEIPT -> Optional.empty();
        };
    }

    /** Those of a document of which nothing was said; null for kinds that have none. */
    static @Nullable KindFacts unsaid(DocumentKind kind) {
        return shape(kind).map(shape -> (KindFacts) shape.empty()).orElse(null);
    }

    /** Reads them by name, beside the content; null for kinds that have none. */
    static @Nullable KindFacts read(DocumentKind kind, FieldSource in, CurrencyUnit currency) {
        return shape(kind).map(shape -> (KindFacts) shape.read(in, currency)).orElse(null);
    }

    /** What is given, by name. */
    default Map<String, Object> written() {
        return shape(kind()).map(shape -> write(shape, this)).orElseGet(Map::of);
    }

    private static <R extends Record> Map<String, Object> write(RecordShape<R> shape, KindFacts facts) {
        return shape.write(shape.type().cast(facts));
    }

    /** What is kept of the content that was written beside these facts. */
    default DocumentContent content(DocumentContent written) {
        return written;
    }

    /** The digests of the files that they name. */
    default Set<String> files() {
        return Set.of();
    }

    /** The totals of this content beside these facts. */
    default CalculatedDocument calculate(DocumentContent content) {
        return content.calculate();
    }

    /** The totals of a draft as it was stored: what newer rules would no longer accept does not hide it. */
    default CalculatedDocument calculateAsStored(DocumentContent content) {
        return content.calculateAsStored();
    }

    /** Every field that is wrong by itself. */
    default List<Problem> problems() {
        FieldProblems problems = new FieldProblems();
        shape(kind()).ifPresent(shape -> check(shape, problems, this));
        return problems.list();
    }

    private static <R extends Record> void check(RecordShape<R> shape, FieldProblems problems, KindFacts facts) {
        shape.check(problems, "", shape.type().cast(facts));
    }
}
