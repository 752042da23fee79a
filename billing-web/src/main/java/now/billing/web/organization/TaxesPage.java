package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxRate;
import now.billing.maintaining.SaveTaxRate;
import now.billing.maintaining.TaxRateRecords;
import now.billing.maintaining.TaxRateView;
import now.billing.web.support.Notices;
import now.billing.web.support.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Settings of the VAT rates that are offered on lines. */
@Named("taxesPage")
@ViewScoped
public class TaxesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private TaxRateRecords records;

    private @Nullable UUID id;
    private long version;
    private @Nullable String name;
    private TaxCategory category = TaxCategory.S;
    private @Nullable BigDecimal rate;
    private @Nullable String exemptionReason;
    private @Nullable String exemptionCode;
    private boolean preset;
    private transient @Nullable List<TaxRateView> list;

    public List<TaxRateView> getList() {
        List<TaxRateView> known = list;
        if (known == null) {
            known = records.list();
            list = known;
        }
        return known;
    }

    public List<SelectItem> getCategories() {
        return Arrays.stream(TaxCategory.values())
                .map(each -> new SelectItem(each, Texts.say("tax.category." + each)))
                .toList();
    }

    public void add() {
        id = null;
        name = null;
        category = TaxCategory.S;
        rate = null;
        exemptionReason = null;
        exemptionCode = null;
        preset = false;
    }

    public void edit(TaxRateView view) {
        id = view.id();
        version = view.version();
        name = view.name();
        category = view.rate().category();
        rate = view.rate().percent().value();
        exemptionReason = view.exemptionReason();
        exemptionCode = view.exemptionCode();
        preset = view.preset();
    }

    public void save() {
        UUID known = id;
        if (known == null) {
            records.create(command());
        } else {
            records.change(known, version, command());
        }
        list = null;
        Notices.done("settings.saved");
        PrimeFaces.current().ajax().addCallbackParam("stored", true);
    }

    private SaveTaxRate command() {
        try {
            Percent percent = Percent.of(Objects.requireNonNullElse(rate, BigDecimal.ZERO));
            return new SaveTaxRate(
                    Objects.requireNonNullElse(name, ""),
                    TaxRate.of(category, percent),
                    exemptionReason,
                    exemptionCode,
                    preset);
        } catch (InvalidInput wrong) {
            throw wrong.problems().get(0).field() == null ? wrong.under("rate") : wrong;
        }
    }

    public void delete(TaxRateView view) {
        records.delete(view.id(), view.version());
        list = null;
    }

    /** The record that is being changed; empty for a new one. */
    public String getRecord() {
        return id == null ? "" : id.toString();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public TaxCategory getCategory() {
        return category;
    }

    public void setCategory(TaxCategory category) {
        this.category = category;
    }

    public @Nullable BigDecimal getRate() {
        return rate;
    }

    public void setRate(@Nullable BigDecimal rate) {
        this.rate = rate;
    }

    public @Nullable String getExemptionReason() {
        return exemptionReason;
    }

    public void setExemptionReason(@Nullable String exemptionReason) {
        this.exemptionReason = exemptionReason;
    }

    public boolean isPreset() {
        return preset;
    }

    public void setPreset(boolean preset) {
        this.preset = preset;
    }
}
