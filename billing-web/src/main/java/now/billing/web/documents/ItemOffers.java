package now.billing.web.documents;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import now.billing.catalog.ItemSort;
import now.billing.catalog.ItemTab;
import now.billing.json.JsonMaker;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotAllowed;
import now.billing.maintaining.ItemRecords;
import now.billing.maintaining.ItemView;
import now.billing.maintaining.OrganizationRecords;
import now.billing.web.support.Keeper;

/**
 * {@code /files/items?of=&q=}: items by name while a line is being written. Outside Faces, so that looking does not
 * wait for the form and the form does not wait for looking.
 */
@WebServlet("/files/items")
public class ItemOffers extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 8;

    @EJB
    private ItemRecords items;

    @EJB
    private OrganizationRecords organizations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Keeper.asks(request)) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        try {
            Locale locale = Locale.forLanguageTag(organizations.get().locale());
            JsonArrayBuilder offers = JsonMaker.array();
            String typed = Objects.requireNonNullElse(request.getParameter("q"), "");
            ListQuery<ItemTab, ItemSort> offered =
                    ListQuery.of(ItemTab.CURRENT, ItemSort.NAME, false, OFFERED).withSearch(typed);
            for (ItemView item : items.page(offered).items()) {
                offers.add(ItemOffer.of(item, locale));
            }
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            try (JsonWriter writer = JsonMaker.writer(response.getWriter())) {
                writer.writeArray(offers.build());
            }
        } catch (NotAllowed | EJBAccessException | AccessLocalException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (BillingException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
