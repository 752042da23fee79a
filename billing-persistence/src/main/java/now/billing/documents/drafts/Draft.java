package now.billing.documents.drafts;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.documents.records.IssuedRecord;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.lifecycle.DraftState;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.RuleViolated;
import now.billing.storage.Ids;
import now.billing.storage.UuidConverter;
import org.jspecify.annotations.Nullable;

/**
 * A document of any kind while it is written, and after that the row that says which record it became.
 *
 * <p>Life: drafted → changed as often as needed → issued, or discarded. {@link #issue} happens once: it puts number and
 * record beside the content, and from then on the database refuses every change of the row and its lines (ADR 0020).
 * What comes later (sent, viewed, paid, cancelled) is said by other tables and never written here. What a kind does and
 * may do is the business of its verbs (ADR 0080).
 *
 * <p>Invariants: the stored totals are those of the stored content; an issued document has a number, a date, a customer
 * and a record; content is written before it is issued, never in the same flush.
 */
@Entity
@Table(name = "document")
public class Draft {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    @Column(name = "customer_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID customerId;

    @Column(name = "customer_name")
    private String customerName;

    @Embedded
    private DraftHeader header;

    @Column(name = "listed_on")
    private LocalDate listedOn;

    @Embedded
    private DraftAmounts amounts;

    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<DraftLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo, position")
    private List<DraftAdjustment> adjustments = new ArrayList<>();

    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<DraftExemption> exemptions = new ArrayList<>();

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
    protected Draft() {}

    /** A new draft of this kind. */
    public static Draft of(DocumentKind kind, DraftFacts facts, String by, Instant at) {
        Draft draft = new Draft();
        draft.id = Ids.next();
        draft.kind = kind;
        draft.state = DraftState.DRAFT;
        draft.createdBy = by;
        draft.createdAt = at;
        draft.updatedAt = at;
        draft.take(facts);
        return draft;
    }

    /**
     * Replaces the whole content of a draft.
     *
     * @throws RuleViolated {@code KIND.already_issued} once it is issued
     */
    public void change(DraftFacts facts, Instant at) {
        requireEditable();
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
        header = DraftHeader.of(content, header);
        listedOn = facts.listedOn();
        amounts = DraftAmounts.of(facts.calculated().totals());
        new ContentRows(this, lines, adjustments, exemptions).take(content, facts.calculated(), before);
        unwritten = true;
    }

    /**
     * Freezes the draft as this record; only {@code issuing} does so, after the number was given. The content must have
     * been flushed before: its rows can no longer be written after the state.
     *
     * @param deliveryDate BT-72 of the record, or null
     * @throws RuleViolated {@code KIND.already_issued} if it is issued already
     */
    public void issue(IssuedRecord frozen, @Nullable LocalDate deliveryDate) {
        requireEditable();
        if (unwritten) {
            throw new IllegalStateException("flush the content before the issue");
        }
        if (!frozen.ref().equals(ref())) {
            throw new IllegalArgumentException("the record of another document");
        }
        state = DraftState.ISSUED;
        number = frozen.number().value();
        recordId = frozen.id();
        issuedAt = frozen.issuedAt();
        updatedAt = frozen.issuedAt();
        header.date(frozen.issueDate(), frozen.dueDate(), deliveryDate);
        listedOn = frozen.issueDate();
        customerName = frozen.customerName();
    }

    /** Takes the totals over that the issue settled, where they are not those of the content by itself. */
    public void settle(DocumentTotals settled) {
        requireEditable();
        if (!settled.equals(totals())) {
            amounts = DraftAmounts.of(settled);
        }
    }

    /** Takes the terms over that the issue settled, such as the usual discounts for paying early. */
    public void settle(DocumentTerms settled) {
        requireEditable();
        if (!settled.equals(terms())) {
            header.terms(settled);
        }
    }

    /** Notes that something beside its content was changed. */
    public void touch(Instant at) {
        requireEditable();
        Instant later = at.truncatedTo(ChronoUnit.MICROS);
        updatedAt = later.isAfter(updatedAt) ? later : updatedAt.plus(1, ChronoUnit.MICROS);
    }

    /**
     * Refuses once the content can no longer be changed.
     *
     * @throws RuleViolated {@code KIND.already_issued} with the number
     */
    public void requireEditable() {
        if (state != DraftState.DRAFT) {
            throw kind.alreadyIssued(number == null ? "" : number);
        }
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

    /** The terms beyond the core. */
    public DocumentTerms terms() {
        return header.content().build().more();
    }

    public DocumentTotals totals() {
        return amounts.totals(header.currency());
    }

    public DocumentRef ref() {
        return DocumentRef.of(kind, id);
    }

    public UUID id() {
        return id;
    }

    /** Whether the content can still be changed. */
    public boolean isEditable() {
        return state == DraftState.DRAFT;
    }

    public Optional<UUID> customerId() {
        return Optional.ofNullable(customerId);
    }

    public String customerName() {
        return customerName;
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
