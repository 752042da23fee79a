package now.billing.rest.v1.customers;

import java.util.List;
import now.billing.kernel.document.MailPart;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.PartyHabits;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.maintaining.ContactView;
import now.billing.maintaining.PartyOwn;
import now.billing.maintaining.PartyView;
import now.billing.maintaining.SaveAnyway;
import now.billing.maintaining.SaveParty;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.json.JsonTerms;
import org.jspecify.annotations.Nullable;

/** Customers and suppliers as JSON. */
public final class PartyJson {
    private PartyJson() {}

    static SaveParty read(JsonInput in) {
        in.passOver("id", "archived", "mergedInto", "createdAt", "version");
        SaveParty command = new SaveParty(
                in.text("name"),
                in.textOrNull("legalName"),
                in.textOrNull("email"),
                in.textOrNull("phone"),
                in.textOrNull("language"),
                in.textOrNull("currency"),
                taxIds(in),
                address(in.child("address")),
                in.list("contacts", PartyJson::contact),
                PartyTerms.SHAPE.read(new JsonTerms(in)),
                own(in),
                in.words("confirm", SaveAnyway.class));
        in.done();
        return command;
    }

    private static PartyOwn own(JsonInput in) {
        return new PartyOwn(
                in.textOrNull("number"),
                in.textOrNull("buyerReference"),
                new JsonTerms(in).whole("dueDays"),
                in.textOrNull("notes"),
                PartyHabits.SHAPE.read(new JsonTerms(in)));
    }

    public static List<TaxIdentifier> taxIds(JsonInput in) {
        return in.list("taxIds", each -> TaxIdentifier.of(each.text("scheme"), each.text("value")));
    }

    public static PostalAddress address(@Nullable JsonInput in) {
        return in == null ? PostalAddress.EMPTY : PostalAddress.SHAPE.read(new JsonTerms(in));
    }

    private static ContactView contact(JsonInput in) {
        return new ContactView(
                in.text("name"),
                in.textOrNull("email"),
                in.textOrNull("phone"),
                in.textOrNull("role"),
                in.wordOrNull("receives", MailPart.class));
    }

    static JsonFields write(PartyView view) {
        JsonFields out = new JsonFields()
                .put("id", view.id())
                .put("name", view.name())
                .put("legalName", view.legalName())
                .put("email", view.email())
                .put("phone", view.phone())
                .put("language", view.language())
                .put("currency", view.currency())
                .put("taxIds", view.taxIds(), JsonFields::taxId)
                .put("address", JsonFields.address(view.address()))
                .put(
                        "contacts",
                        view.contacts(),
                        contact -> new JsonFields()
                                .put("name", contact.name())
                                .put("email", contact.email())
                                .put("phone", contact.phone())
                                .put("role", contact.role())
                                .put("receives", contact.receives()))
                .put("number", view.own().number())
                .put("buyerReference", view.own().buyerReference())
                .put("dueDays", view.own().dueDays())
                .put("notes", view.own().notes())
                .put("archived", view.archived())
                .put("mergedInto", view.mergedInto())
                .put("createdAt", view.createdAt())
                .put("version", view.version());
        JsonTerms.write(out, PartyTerms.SHAPE, view.more());
        JsonTerms.write(out, PartyHabits.SHAPE, view.own().habits());
        return out;
    }
}
