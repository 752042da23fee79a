package now.billing.web.customers;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.problem.NotFound;
import now.billing.maintaining.CustomerRecords;
import now.billing.maintaining.PartyRecords;
import now.billing.maintaining.SupplierRecords;
import now.billing.reporting.CustomerViews;
import now.billing.reporting.PartyViews;
import now.billing.reporting.SupplierViews;
import now.billing.web.support.Me;
import now.billing.web.support.Texts;

/** The role of the parties that a page is about: its folder below {@code /app} says it. */
@Named("party")
@ViewScoped
public class PageParty implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PAGES = "/app/";

    @EJB
    private CustomerRecords customers;

    @EJB
    private SupplierRecords suppliers;

    @EJB
    private CustomerViews customerViews;

    @EJB
    private SupplierViews supplierViews;

    @Inject
    private Me me;

    private final PartyRole role =
            of(FacesContext.getCurrentInstance().getViewRoot().getViewId());

    private static PartyRole of(String viewId) {
        return Stream.of(PartyRole.values())
                .filter(each -> viewId.startsWith(PAGES + each.path() + "/"))
                .findFirst()
                .orElseThrow(NotFound::create);
    }

    /** What can be done with the parties of the page. */
    PartyRecords records() {
        return switch (role) {
            case CUSTOMER -> customers;
            case SUPPLIER -> suppliers;
        };
    }

    PartyViews views() {
        return switch (role) {
            case CUSTOMER -> customerViews;
            case SUPPLIER -> supplierViews;
        };
    }

    public PartyRole getRole() {
        return role;
    }

    /** What one of them is called. */
    public String getName() {
        return Texts.say(role.key());
    }

    public boolean isCustomer() {
        return role == PartyRole.CUSTOMER;
    }

    /** Its part of addresses, and the section of the navigation. */
    public String getPath() {
        return role.path();
    }

    /** Whether the person may {@code read} or {@code write} the parties of the page. */
    public boolean may(String verb) {
        return me.may(permission(verb));
    }

    /** @throws now.billing.kernel.problem.NotAllowed unless the person {@link #may} */
    public void need(String verb) {
        me.need(permission(verb));
    }

    private String permission(String verb) {
        return role.key() + "." + verb;
    }

    /** The words of this role, of one or of many. */
    public String say(String word) {
        return Texts.say(key(word));
    }

    /** The key of {@link #say}. */
    String key(String word) {
        String one = role.key() + "." + word;
        return Texts.has(one) ? one : role.path() + "." + word;
    }

    /** The address of a page of the role, as a redirect. */
    String page(String name) {
        return PAGES + role.path() + "/" + name + "?faces-redirect=true";
    }

    String page(String name, UUID party) {
        return page(name) + "&id=" + party;
    }

    /** The path of the list, without an ending. */
    String list() {
        return PAGES + role.path() + "/list";
    }
}
