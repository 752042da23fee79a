package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.InvalidInput;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.maintaining.SaveItem;
import now.billing.web.support.Me;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** An item added while a document is written; the page fills its line from the answer. */
@Named("newItem")
@ViewScoped
public class NewItem implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ItemRecords items;

    @Inject
    private DocumentEditor editor;

    @Inject
    private Me me;

    private @Nullable String name;
    private @Nullable String description;
    private String unit = UnitCode.ONE.code();
    private @Nullable BigDecimal price;
    private @Nullable String tax;

    public void create() {
        ItemView added = items.create(command());
        PrimeFaces.current()
                .ajax()
                .addCallbackParam(
                        "item", ItemOffer.of(added, me.getNumberLocale()).toString());
        name = null;
        description = null;
        price = null;
    }

    private SaveItem command() {
        CurrencyUnit currency = CurrencyUnit.of(editor.getForm().getCurrency());
        return new SaveItem(
                Objects.requireNonNullElse(name, ""),
                description,
                null,
                UnitCode.of(unit),
                unitPrice(currency),
                currency,
                TaxChoice.rate(Objects.requireNonNullElse(tax, "Z:0")));
    }

    private UnitPrice unitPrice(CurrencyUnit currency) {
        try {
            return UnitPrice.of(Objects.requireNonNullElse(price, BigDecimal.ZERO), currency);
        } catch (InvalidInput wrong) {
            throw wrong.under("unitPrice");
        }
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

    public @Nullable String getTax() {
        return tax;
    }

    public void setTax(@Nullable String tax) {
        this.tax = tax;
    }
}
