package now.billing.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Something sold again and again.
 *
 * <p>Life: added → changed → archived, or removed. A line copies what it needs, so documents never depend on an item.
 */
@Entity
@Table(name = "item")
public class Item {
    private static final String NO_TAX = "";

    @Id
    private UUID id;

    @Column(name = "item_number")
    private String itemNumber;

    private String name;
    private String description;

    @Column(name = "unit_code")
    private String unit;

    @Column(name = "unit_price")
    private BigDecimal price;

    @Column(name = "currency_code")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "price_basis")
    private PriceBasis priceBasis;

    @Column(name = "tax_category")
    private String taxCategory;

    @Column(name = "tax_percent")
    private BigDecimal taxPercent;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    /** For persistence. */
    protected Item() {}

    public static Item of(ItemFacts facts, Instant at) {
        Item item = new Item();
        item.id = Ids.next();
        item.createdAt = at;
        item.change(facts, at);
        return item;
    }

    public void change(ItemFacts facts, Instant at) {
        itemNumber = facts.itemNumber();
        name = facts.name();
        description = facts.description();
        unit = facts.unit().code();
        price = facts.price().value();
        currency = facts.price().currency().code();
        priceBasis = facts.priceBasis();
        TaxRate tax = facts.tax();
        taxCategory = tax == null ? NO_TAX : tax.category().name();
        taxPercent = tax == null ? BigDecimal.ZERO : tax.percent().value();
        updatedAt = at;
    }

    /** Takes the item out of the choice. */
    public void archive(Instant at) {
        archivedAt = at;
        updatedAt = at;
    }

    /** Takes {@link #archive} back. */
    public void restore(Instant at) {
        archivedAt = null;
        updatedAt = at;
    }

    public ItemFacts facts() {
        TaxRate tax = taxCategory.equals(NO_TAX)
                ? null
                : TaxRate.of(TaxCategory.valueOf(taxCategory), Percent.of(taxPercent));
        return new ItemFacts(
                itemNumber,
                name,
                description,
                UnitCode.of(unit),
                UnitPrice.of(price, CurrencyUnit.of(currency)),
                priceBasis,
                tax);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
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
