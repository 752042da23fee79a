package now.billing.documents.drafts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.storage.Ids;

/** Why a tax group of a document bears no tax (BT-120, BT-121). */
@Entity
@Table(name = "document_exemption")
class DraftExemption {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private Draft document;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_category")
    private TaxCategory category;

    private String reason;

    @Column(name = "reason_code")
    private String reasonCode;

    /** For persistence. */
    protected DraftExemption() {}

    static DraftExemption of(Draft document, TaxExemption exemption) {
        DraftExemption row = new DraftExemption();
        row.id = Ids.next();
        row.document = document;
        row.category = exemption.category();
        row.reason = exemption.reason();
        row.reasonCode = exemption.code();
        return row;
    }

    UUID id() {
        return id;
    }

    TaxExemption exemption() {
        return TaxExemption.of(category, reason, reasonCode);
    }
}
