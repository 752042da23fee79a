package now.billing.documents.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import now.billing.documents.records.Handle;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Party;
import now.billing.kernel.problem.RuleViolated;
import now.billing.kernel.sealing.Purpose;
import now.billing.tenancy.TenantCode;
import now.billing.testing.Books;
import now.billing.testing.TestKeys;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final UUID CUSTOMER = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final TenantCode TENANT = TenantCode.of("a1b2c3d4e5f6");

    @Test
    void aDraftKeepsContentTotalsAndWhoBeganIt() {
        Draft draft = draft(2);
        assertThat(draft.isEditable()).isTrue();
        assertThat(draft.totals().gross().plain()).isEqualTo("23.80");
        assertThat(draft.content().lines()).hasSize(2);
        assertThat(draft.createdBy()).isEqualTo(Books.BY);
        assertThat(draft.number()).isEmpty();
    }

    @Test
    void aChangeIsAlwaysLaterThanTheOneBeforeEvenIfTheClockStandsStill() {
        Draft draft = draft(1);
        draft.change(facts(2), Books.AT);
        assertThat(draft.updatedAt()).isAfter(Books.AT);
        assertThat(draft.totals().gross().plain()).isEqualTo("23.80");
    }

    @Test
    void theIssueTakesNumberDatesAndStateFromTheRecord() {
        Draft draft = draft(1);
        draft.written();
        IssuedRecord record = record(draft, draft.ref());
        draft.issue(record, null);
        assertThat(draft.isEditable()).isFalse();
        assertThat(draft.number()).contains(record.number());
        assertThat(draft.recordId()).contains(record.id());
        assertThat(draft.issuedAt()).contains(Books.AT);
    }

    @Test
    void anIssuedInvoiceRefusesChangeAndASecondIssue() {
        Draft draft = draft(1);
        draft.written();
        IssuedRecord record = record(draft, draft.ref());
        draft.issue(record, null);
        assertThatThrownBy(() -> draft.change(facts(2), Books.AT))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("invoice.already_issued");
        assertThatThrownBy(() -> draft.issue(record, null)).isInstanceOf(RuleViolated.class);
        assertThat(draft.content().lines()).hasSize(1);
    }

    @Test
    void unwrittenContentIsNotIssued() {
        Draft draft = draft(1);
        IssuedRecord record = record(draft, draft.ref());
        assertThatThrownBy(() -> draft.issue(record, null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theRecordOfAnotherDocumentIsRefused() {
        Draft draft = draft(1);
        draft.written();
        IssuedRecord other = record(draft, DocumentRef.invoice(CUSTOMER));
        assertThatThrownBy(() -> draft.issue(other, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DraftFacts facts(int lines) {
        return DraftFacts.of(CUSTOMER, "Sample AG", Books.content(lines), Books.DAY);
    }

    private static Draft draft(int lines) {
        return Draft.of(DocumentKind.INVOICE, facts(lines), Books.BY, Books.AT);
    }

    private static IssuedRecord record(Draft draft, DocumentRef ref) {
        DocumentContent content = draft.content();
        IssueFacts facts = new IssueFacts(
                ref,
                DocumentNumber.of("INV-2026-0001"),
                Books.DAY,
                Books.DAY.plusDays(30),
                "en",
                "Europe/Berlin",
                Party.named("Example GmbH"),
                Party.named("Sample AG"),
                CUSTOMER,
                List.of(),
                new Branding("#2563EB", "", Branding.Paper.A4));
        IssuedDocument document = IssuedDocument.of(facts, content, content.calculate());
        return IssuedRecord.of(
                document,
                Handle.mint(TENANT, new SecureRandom(), TestKeys.signature(Purpose.DOCUMENT)),
                Books.BY,
                Books.AT);
    }
}
