package now.billing.web.planted;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Breaks R6, R7, R8, R12, R13, R15, R21 and R22 at once. */
@Stateless
@Path("/planted")
public class ScreenBreaksRules {
    double inexact;

    now.billing.documents.drafts.planted.Draft entity = new now.billing.documents.drafts.planted.Draft();

    now.billing.drafting.planted.WorkBean work = new now.billing.drafting.planted.WorkBean();

    now.billing.access.planted.SystemIdentity system = new now.billing.access.planted.SystemIdentity();

    public double query(EntityManager manager, String text, Optional<String> parameter) {
        manager.createQuery(text);
        System.out.println(LocalDate.now());
        return BigDecimal.ONE.divide(BigDecimal.TEN, RoundingMode.HALF_UP).doubleValue();
    }
}
