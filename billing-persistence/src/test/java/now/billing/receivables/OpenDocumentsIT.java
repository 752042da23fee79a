package now.billing.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import now.billing.documents.records.IssuedRecord;
import now.billing.testing.Books;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a payer is asked for, the oldest due first, bounded. */
class OpenDocumentsIT extends SettlementCase {
    @Test
    void theOldestComeFirstAndTheWantedOneBeforeThem() {
        UUID customer = work.as(tenant, sql -> new Books(tenant, sql).customer("Owing Works"));
        IssuedRecord older = issued(customer, 1);
        IssuedRecord newer = issued(customer, 2);
        issued(customer, -1);
        assertThat(oldest(customer, null))
                .extracting(OpenDocument::number, each -> each.open().plain())
                .containsExactly(
                        tuple(older.number().value(), "11.90"),
                        tuple(newer.number().value(), "23.80"));
        assertThat(oldest(customer, newer.ref().id()).get(0).id())
                .isEqualTo(newer.ref().id());
        assertThat(work.as(tenant, sql -> new OpenDocuments(sql).sum(customer, Books.EUR))
                        .plain())
                .isEqualTo("35.70");
    }

    private List<OpenDocument> oldest(UUID customer, @Nullable UUID first) {
        return work.as(tenant, sql -> new OpenDocuments(sql).oldest(customer, Books.EUR, first));
    }

    /** @param lines below zero for a document in the customer's favour */
    private IssuedRecord issued(UUID customer, int lines) {
        return work.as(
                tenant,
                sql -> new Books(tenant, sql)
                        .issued(customer, lines < 0 ? Books.credit(-lines) : Books.content(lines)));
    }
}
