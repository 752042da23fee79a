package now.billing.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;
import now.billing.tenancy.TenantContext;
import now.billing.tenancy.Tenants;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server injects across the built modules and reaches both databases, each in its own transaction. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {
    @Inject
    private Tenants tenants;

    @Inject
    private TenantSql sql;

    @Resource
    private UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return Deployments.with();
    }

    @Test
    void platformDataIsReachedThroughItsOwnUnit() throws Exception {
        assertThat(activeTenants()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void tenantDataIsReachedAsTheTenantsRole() throws Exception {
        TenantCode tenant = activeTenants().get(0);
        transaction.begin();
        try {
            TenantContext.ofServer().enter(tenant);
            assertThat(sql.row(row -> row.text("current_user"), "select current_user::text"))
                    .contains(tenant.schema());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void tenantDataIsRefusedWithoutATenant() throws Exception {
        transaction.begin();
        try {
            assertThatThrownBy(() -> sql.row(row -> row.text("current_user"), "select current_user::text"))
                    .hasStackTraceContaining("tenant");
        } finally {
            transaction.rollback();
        }
    }

    private List<TenantCode> activeTenants() throws Exception {
        transaction.begin();
        try {
            return tenants.active();
        } finally {
            transaction.rollback();
        }
    }
}
