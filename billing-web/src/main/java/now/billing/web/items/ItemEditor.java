package now.billing.web.items;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.maintaining.SaveItem;
import now.billing.maintaining.TaxRateRecords;
import now.billing.web.documents.TaxChoice;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;

/** Adding or changing an item. */
@Named("itemEditor")
@ViewScoped
public class ItemEditor implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ItemRecords items;

    @EJB
    private TaxRateRecords taxRates;

    @Inject
    private Me me;

    private @Nullable UUID id;
    private long version;
    private boolean opened;
    private boolean archived;
    private @Nullable String name;
    private @Nullable String description;
    private @Nullable String code;
    private String unit = UnitCode.ONE.code();
    private @Nullable BigDecimal price;
    private String currency = "";
    private String tax = "";

    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        UUID wanted = id;
        if (wanted == null) {
            currency = me.getOrganization().currency().code();
            taxRates.list().stream()
                    .filter(rate -> rate.preset() || tax.isEmpty())
                    .forEach(rate -> tax = rate.preset() || tax.isEmpty() ? TaxChoice.key(rate.rate()) : tax);
            return;
        }
        ItemView item = items.get(wanted);
        version = item.version();
        archived = item.archived();
        name = item.name();
        description = item.description();
        code = item.code();
        unit = item.unit().code();
        price = new BigDecimal(item.unitPrice().plain());
        currency = item.currency().code();
        tax = TaxChoice.key(item.tax());
    }

    public String save() {
        UUID known = id;
        if (known == null) {
            items.create(command());
        } else {
            items.change(known, version, command());
        }
        Notices.done("item.saved");
        return "/app/items/list?faces-redirect=true";
    }

    private SaveItem command() {
        CurrencyUnit in = CurrencyUnit.of(currency);
        return new SaveItem(
                Objects.requireNonNullElse(name, ""),
                description,
                code,
                UnitCode.of(unit),
                unitPrice(in),
                in,
                TaxChoice.rate(tax));
    }

    private UnitPrice unitPrice(CurrencyUnit in) {
        try {
            return UnitPrice.of(Objects.requireNonNullElse(price, BigDecimal.ZERO), in);
        } catch (InvalidInput wrong) {
            throw wrong.under("unitPrice");
        }
    }

    public String archive() {
        items.archive(Objects.requireNonNull(id), version);
        Notices.done("item.archived");
        return "/app/items/list?faces-redirect=true";
    }

    public String restore() {
        items.restore(Objects.requireNonNull(id), version);
        Notices.done("item.restored");
        return "/app/items/list?faces-redirect=true";
    }

    public boolean isArchived() {
        return archived;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getTax() {
        return tax;
    }

    public void setTax(String tax) {
        this.tax = tax;
    }
}
