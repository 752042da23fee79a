package now.billing.documents;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.lifecycle.InvoiceEvent;
import now.billing.kernel.lifecycle.InvoiceState;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.storage.Ids;
import now.billing.storage.Row;
import now.billing.storage.UuidConverter;
import org.jspecify.annotations.Nullable;

/**
 * An invoice while it is written, and after that the row that says which record it became.
 *
 * <p>Life: drafted → changed as often as needed → issued, or discarded. {@link #issue} happens once: it puts number and
 * record beside the content, and from then on the database refuses every change of the row and its lines (ADR 0020).
 * What
 * comes later (sent, viewed, paid, cancelled) is said by other tables and never written here.
 *
 * <p>Invariants: the stored totals are those of the stored content; an issued invoice has a number, a date, a
 * customer and a
 * record; content is written before it is issued, never in the same flush.
 */
@Entity
@Table(name = "invoice")
public class Invoice {
    /** The row of an invoice, for {@link #read}. */
    static final String BY_ID = "select id, state, customer_id, customer_name, listed_on, number, record_id, issued_at,"
            + " created_by, created_at, updated_at, version, " + DocumentHeader.COLUMNS + ", " + AmountColumns.COLUMNS
            + ", exists (select 1 from invoice_adjustment a where a.invoice_id = i.id)"
            + ", exists (select 1 from invoice_exemption e where e.invoice_id = i.id) from invoice i where i.id = ?";

    /** The columns of {@link #BY_ID} that say whether anything rare hangs on the invoice. */
    static final int HAS_ADJUSTMENTS = 34;

    static final int HAS_EXEMPTIONS = 35;

    private static final int HEADER = 13;
    private static final int AMOUNTS = 25;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private InvoiceState state;

    @Column(name = "customer_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID customerId;

    @Column(name = "customer_name")
    private String customerName;

    @Embedded
    private DocumentHeader header;

    @Column(name = "listed_on")
    private LocalDate listedOn;

    @Embedded
    private AmountColumns amounts;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<InvoiceLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo, position")
    private List<InvoiceAdjustment> adjustments = new ArrayList<>();

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<InvoiceExemption> exemptions = new ArrayList<>();

    private @Nullable String number;

    @Column(name = "record_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID recordId;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    @Transient
    private boolean unwritten;

    /** For persistence. */
    protected Invoice() {}

    /** A new draft. */
    public static Invoice draft(DraftFacts facts, String by, Instant at) {
        Invoice invoice = new Invoice();
        invoice.id = Ids.next();
        invoice.state = InvoiceState.DRAFT;
        invoice.createdBy = by;
        invoice.createdAt = at;
        invoice.updatedAt = at;
        invoice.take(facts);
        return invoice;
    }

    /** An invoice as it is stored, without what hangs on it. */
    static Invoice read(Row row) throws SQLException {
        Invoice invoice = new Invoice();
        invoice.id = row.uuid(1);
        invoice.state = row.word(2, InvoiceState.class);
        invoice.customerId = row.optionalUuid(3).orElse(null);
        invoice.customerName = row.text(4);
        invoice.listedOn = row.date(5);
        invoice.number = row.optionalText(6).orElse(null);
        invoice.recordId = row.optionalUuid(7).orElse(null);
        invoice.issuedAt = row.optionalInstant(8).orElse(null);
        invoice.createdBy = row.text(9);
        invoice.createdAt = row.instant(10);
        invoice.updatedAt = row.instant(11);
        invoice.version = row.number(12);
        invoice.header = DocumentHeader.read(row, HEADER);
        invoice.amounts = AmountColumns.read(row, AMOUNTS);
        return invoice;
    }

    /** The same with what hangs on it. */
    Invoice with(
            List<InvoiceLine> storedLines,
            List<InvoiceAdjustment> storedAdjustments,
            List<InvoiceExemption> storedExemptions) {
        lines = storedLines;
        adjustments = storedAdjustments;
        exemptions = storedExemptions;
        return this;
    }

    /**
     * Replaces the whole content of a draft.
     *
     * @throws now.billing.kernel.problem.RuleViolated {@code invoice.illegal_transition} once it is issued
     */
    public void change(DraftFacts facts, Instant at) {
        state = state.after(InvoiceEvent.EDIT);
        // Always another time, so that the row and with it the version changes even if only a line does.
        Instant later = at.truncatedTo(ChronoUnit.MICROS);
        updatedAt = later.isAfter(updatedAt) ? later : updatedAt.plus(1, ChronoUnit.MICROS);
        take(facts);
    }

    private void take(DraftFacts facts) {
        DocumentContent content = facts.content();
        CurrencyUnit before = header == null ? content.currency() : header.currency();
        customerId = facts.customerId();
        customerName = facts.customerName();
        header = DocumentHeader.of(content);
        listedOn = facts.listedOn();
        amounts = AmountColumns.of(facts.calculated().totals());
        new ContentRows(this, lines, adjustments, exemptions).take(content, facts.calculated(), before);
        unwritten = true;
    }

    /**
     * Freezes the draft as this record; only {@code issuing} does so, after the number was given. The content must
     * have been
     * flushed before: its rows can no longer be written after the state.
     *
     * @return this invoice, for {@link Invoices#freeze}
     * @throws now.billing.kernel.problem.RuleViolated {@code invoice.illegal_transition} if it is issued already
     */
    public Invoice issue(IssuedRecord frozen) {
        return issue(frozen, header.deliveryDate());
    }

    /**
     * The same with a date of supply that the issue decided.
     *
     * @param deliveryDate BT-72 of the record, or null
     */
    public Invoice issue(IssuedRecord frozen, @Nullable LocalDate deliveryDate) {
        if (unwritten) {
            throw new IllegalStateException("flush the content before the issue");
        }
        if (!frozen.ref().equals(ref())) {
            throw new IllegalArgumentException("the record of another document");
        }
        state = state.after(InvoiceEvent.ISSUE);
        number = frozen.number().value();
        recordId = frozen.id();
        issuedAt = frozen.issuedAt();
        updatedAt = frozen.issuedAt();
        header.date(frozen.issueDate(), frozen.dueDate(), deliveryDate);
        listedOn = frozen.issueDate();
        customerName = frozen.customerName();
        return this;
    }

    @PostPersist
    @PostUpdate
    @PostLoad
    void written() {
        unwritten = false;
    }

    /** What was typed, as the editor and the calculator take it. */
    public DocumentContent content() {
        DocumentContentBuilder content = header.content().prepaid(totals().prepaid());
        new ContentRows(this, lines, adjustments, exemptions).give(content, header.currency());
        return content.build();
    }

    public DocumentTotals totals() {
        return amounts.totals(header.currency());
    }

    public DocumentRef ref() {
        return DocumentRef.invoice(id);
    }

    public UUID id() {
        return id;
    }

    /** DRAFT or ISSUED; sent and cancelled are no stored states. */
    public InvoiceState state() {
        return state;
    }

    public Optional<UUID> customerId() {
        return Optional.ofNullable(customerId);
    }

    public String customerName() {
        return customerName;
    }

    DocumentHeader header() {
        return header;
    }

    LocalDate listedOn() {
        return listedOn;
    }

    public Optional<DocumentNumber> number() {
        return Optional.ofNullable(number).map(DocumentNumber::of);
    }

    public Optional<UUID> recordId() {
        return Optional.ofNullable(recordId);
    }

    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
