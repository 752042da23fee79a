package now.billing.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Iterator;
import now.billing.kernel.problem.Problem;

/** Where a problem is mended that is about a field of another page, such as the customer's address. */
@Named("otherPages")
@RequestScoped
public class OtherPages {
    private static final String PAGES = "/app/";

    /** The address of the page that has the field; empty where none is known. */
    static String address(Problem problem) {
        String field = problem.field();
        if (field == null) {
            return "";
        }
        String customer = problem.args().getOrDefault("customer", "");
        if (field.startsWith("buyer.") && !customer.isEmpty()) {
            return "/app/customers/editor?id=" + customer;
        }
        if (field.startsWith("seller.")) {
            return "/app/settings/organization";
        }
        if (field.startsWith("bankAccount.")) {
            return "/app/settings/banks";
        }
        if (problem.code().toString().equals("issue.exchange_rate_required")) {
            return "/app/settings/rates";
        }
        return field.startsWith("exemptions") ? "/app/settings/taxes" : "";
    }

    /** The same for a problem that is on this page in these words; {@link Notices} keeps it as their detail. */
    public String of(String text) {
        for (Iterator<FacesMessage> each = FacesContext.getCurrentInstance().getMessages(null); each.hasNext(); ) {
            FacesMessage message = each.next();
            String detail = message.getDetail();
            if (text.equals(message.getSummary()) && detail != null && detail.startsWith(PAGES)) {
                return detail;
            }
        }
        return "";
    }
}
