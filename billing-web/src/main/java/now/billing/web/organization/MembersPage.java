package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import now.billing.access.members.MemberView;
import now.billing.access.members.Members;
import org.jspecify.annotations.Nullable;

/** Who works in the organization. */
@Named("membersPage")
@RequestScoped
public class MembersPage {
    @EJB
    private Members members;

    private @Nullable List<MemberView> list;

    public List<MemberView> getList() {
        List<MemberView> known = list;
        if (known == null) {
            known = members.list();
            list = known;
        }
        return known;
    }
}
