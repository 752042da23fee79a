package now.billing.documents.drafts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.json.StoredJson;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.storage.JsonConverter;
import now.billing.storage.UuidConverter;
import org.jspecify.annotations.Nullable;

/** What stands above and below the lines of a document as it was typed, as columns. */
@Embeddable
public class DraftHeader {
    @Column(name = "issue_on")
    private @Nullable LocalDate issueOn;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "delivery_on")
    private @Nullable LocalDate deliveryOn;

    @Column(name = "currency_code")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "price_basis")
    private PriceBasis priceBasis;

    @Column(name = "buyer_reference")
    private String buyerReference;

    @Column(name = "order_reference")
    private String orderReference;

    private String terms;
    private String notes;

    @Convert(converter = JsonConverter.class)
    private @Nullable String more;

    @Column(name = "bank_account_id")
    @Convert(converter = UuidConverter.class)
    private @Nullable UUID bankAccountId;

    @Column(name = "cash_rounding")
    private boolean cashRounding;

    @Column(name = "stated_rounding")
    private @Nullable BigDecimal statedRounding;

    /** For persistence. */
    protected DraftHeader() {}

    /** The columns of this content; {@code before} is the header that they replace, or null. */
    static DraftHeader of(DocumentContent content, @Nullable DraftHeader before) {
        DraftHeader header = new DraftHeader();
        header.issueOn = content.issueDate();
        header.dueOn = content.dueDate();
        header.deliveryOn = content.deliveryDate();
        header.currency = content.currency().code();
        header.priceBasis = content.priceBasis();
        header.buyerReference = content.buyerReference();
        header.orderReference = content.orderReference();
        header.terms = content.terms();
        header.notes = content.notes();
        header.more = StoredJson.write(
                DocumentTerms.SHAPE, content.more(), before == null ? null : before.more, content.currency());
        header.bankAccountId = content.bankAccountId();
        header.cashRounding = content.cashRounding();
        Money rounding = content.rounding();
        header.statedRounding = rounding == null ? null : rounding.amount();
        return header;
    }

    /** With the terms that were resolved at the issue. */
    void terms(DocumentTerms resolved) {
        more = StoredJson.write(DocumentTerms.SHAPE, resolved, more, currency());
    }

    /** With the dates that were resolved at the issue. */
    void date(LocalDate issueDate, @Nullable LocalDate dueDate, @Nullable LocalDate deliveryDate) {
        issueOn = issueDate;
        dueOn = dueDate;
        deliveryOn = deliveryDate;
    }

    /** What was typed, but for the lines and what hangs on them. */
    DocumentContentBuilder content() {
        CurrencyUnit unit = currency();
        return new DocumentContentBuilder(unit)
                .priceBasis(priceBasis)
                .issueDate(issueOn)
                .dueDate(dueOn)
                .deliveryDate(deliveryOn)
                .cashRounding(cashRounding)
                .rounding(statedRounding == null ? null : Money.of(statedRounding, unit))
                .bankAccountId(bankAccountId)
                .notes(notes)
                .terms(terms)
                .buyerReference(buyerReference)
                .orderReference(orderReference)
                .more(StoredJson.read(DocumentTerms.SHAPE, more, unit));
    }

    CurrencyUnit currency() {
        return CurrencyUnit.of(currency);
    }
}
