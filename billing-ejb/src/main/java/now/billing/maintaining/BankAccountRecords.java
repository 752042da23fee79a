package now.billing.maintaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;

/** Accounts that customers pay into. */
@Stateless
public class BankAccountRecords {
    @RolesAllowed("settings.read")
    public List<BankAccountView> list() {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("bank.write")
    public BankAccountView create(SaveBankAccount command) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("bank.write")
    public BankAccountView change(UUID id, long version, SaveBankAccount command) {
        throw new IllegalStateException("not built yet");
    }

    @RolesAllowed("bank.write")
    public void delete(UUID id, long version) {
        throw new IllegalStateException("not built yet");
    }
}
