package now.billing.organization;

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
import now.billing.kernel.measure.Percent;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A tax rate the organization charges.
 *
 * <p>Life: added (from the country's defaults or by hand) → changed → archived. Lines copy category and percentage,
 * so a
 * change touches no document.
 */
@Entity
@Table(name = "tax_setting")
public class TaxSetting {
    @Id
    private UUID id;

    private String label;

    @Enumerated(EnumType.STRING)
    @Column(name = "category_code")
    private TaxCategory category;

    private BigDecimal percent;

    @Column(name = "exemption_reason")
    private String exemptionReason;

    @Column(name = "exemption_code")
    private String exemptionCode;

    private boolean preferred;
    private int position;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    /** For persistence. */
    protected TaxSetting() {}

    public static TaxSetting of(TaxSettingFacts facts, Instant at) {
        TaxSetting setting = new TaxSetting();
        setting.id = Ids.next();
        setting.createdAt = at;
        setting.change(facts, at);
        return setting;
    }

    public void change(TaxSettingFacts facts, Instant at) {
        label = facts.label();
        category = facts.rate().category();
        percent = facts.rate().percent().value();
        exemptionReason = facts.exemptionReason();
        exemptionCode = facts.exemptionCode();
        preferred = facts.preferred();
        position = facts.position();
        updatedAt = at;
    }

    /** Takes the rate out of the choice. */
    public void archive(Instant at) {
        archivedAt = at;
        preferred = false;
        updatedAt = at;
    }

    public TaxRate rate() {
        return TaxRate.of(category, Percent.of(percent));
    }

    public TaxSettingFacts facts() {
        return new TaxSettingFacts(label, rate(), exemptionReason, exemptionCode, preferred, position);
    }

    public UUID id() {
        return id;
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
