package now.billing.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import now.billing.storage.TenantSql;

/** The tax rates of the organization. */
@Dependent
public class TaxSettings {
    private final TenantSql sql;

    @Inject
    public TaxSettings(TenantSql sql) {
        this.sql = sql;
    }

    /** Adds a rate; if it is the preferred one, no other stays so. */
    public TaxSetting add(TaxSetting setting) {
        preferOnly(setting);
        return sql.add(setting);
    }

    public Optional<TaxSetting> find(UUID id) {
        return sql.find(TaxSetting.class, id);
    }

    /** Those in use, in the order of the choice. */
    public List<TaxSetting> inUse() {
        return sql.query(
                        TaxSetting.class,
                        "select t from TaxSetting t where t.archivedAt is null order by t.position, t.id")
                .getResultList();
    }

    /** What new lines take. */
    public Optional<TaxSetting> preferred() {
        List<TaxSetting> inUse = inUse();
        return inUse.stream()
                .filter(each -> each.facts().preferred())
                .findFirst()
                .or(() -> inUse.stream().findFirst());
    }

    /** After a rate became the preferred one: takes the mark from the others. */
    public void preferOnly(TaxSetting setting) {
        if (setting.facts().preferred()) {
            sql.execute(
                    "update tax_setting set preferred = false, version = version + 1 where preferred and id <> ?",
                    setting.id());
        }
    }
}
