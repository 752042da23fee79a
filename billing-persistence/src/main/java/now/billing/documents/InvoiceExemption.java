package now.billing.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.UUID;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.storage.Ids;
import now.billing.storage.Row;

/** Why a tax group of an invoice bears no tax (BT-120, BT-121). */
@Entity
@Table(name = "invoice_exemption")
class InvoiceExemption {
    /** The exemptions of an invoice, for {@link #read}. */
    static final String OF_INVOICE =
            "select id, tax_category, reason, reason_code from invoice_exemption where invoice_id = ?";

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invoice_id")
    private Invoice invoice;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_category")
    private TaxCategory category;

    private String reason;

    @Column(name = "reason_code")
    private String reasonCode;

    /** For persistence. */
    protected InvoiceExemption() {}

    static InvoiceExemption of(Invoice invoice, TaxExemption exemption) {
        InvoiceExemption row = new InvoiceExemption();
        row.id = Ids.next();
        row.invoice = invoice;
        row.category = exemption.category();
        row.reason = exemption.reason();
        row.reasonCode = exemption.code();
        return row;
    }

    /** An exemption as it is stored. */
    static InvoiceExemption read(Row row) throws SQLException {
        InvoiceExemption exemption = new InvoiceExemption();
        exemption.id = row.uuid(1);
        exemption.category = row.word(2, TaxCategory.class);
        exemption.reason = row.text(3);
        exemption.reasonCode = row.text(4);
        return exemption;
    }

    UUID id() {
        return id;
    }

    TaxExemption exemption() {
        return TaxExemption.of(category, reason, reasonCode);
    }
}
