package now.billing.web.customers;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.document.terms.PartyHabits;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.problem.InvalidInput;
import now.billing.maintaining.PartyOwn;
import org.jspecify.annotations.Nullable;

/** What we keep of a customer or supplier for ourselves while it is being written. */
public class OwnForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String number;
    private @Nullable String buyerReference;
    private @Nullable Integer dueDays;
    private @Nullable String notes;
    private @Nullable BigDecimal discount;
    private final List<PlaceForm> places = new ArrayList<>();
    private final String country;

    /**
     * @param country of the next place
     */
    OwnForm(PartyOwn own, String country) {
        number = own.number();
        buyerReference = own.buyerReference();
        dueDays = own.dueDays();
        notes = own.notes();
        Percent percent = own.habits().discountPercent();
        discount = percent == null ? null : percent.value();
        own.habits().deliveryAddresses().forEach(each -> places.add(new PlaceForm(each)));
        this.country = country;
    }

    PartyOwn own() {
        places.removeIf(PlaceForm::isBlank);
        return new PartyOwn(
                number,
                buyerReference,
                dueDays,
                notes,
                new PartyHabits(percent(), places.stream().map(PlaceForm::place).toList()));
    }

    private @Nullable Percent percent() {
        BigDecimal typed = discount;
        try {
            return typed == null || typed.signum() == 0 ? null : Percent.of(typed);
        } catch (InvalidInput wrong) {
            throw wrong.under("discountPercent");
        }
    }

    public void addPlace() {
        places.add(new PlaceForm(country));
    }

    public void removePlace(PlaceForm place) {
        places.remove(place);
    }

    public List<PlaceForm> getPlaces() {
        return places;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getBuyerReference() {
        return buyerReference;
    }

    public void setBuyerReference(@Nullable String buyerReference) {
        this.buyerReference = buyerReference;
    }

    public @Nullable Integer getDueDays() {
        return dueDays;
    }

    public void setDueDays(@Nullable Integer dueDays) {
        this.dueDays = dueDays;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }

    public @Nullable BigDecimal getDiscount() {
        return discount;
    }

    public void setDiscount(@Nullable BigDecimal discount) {
        this.discount = discount;
    }
}
