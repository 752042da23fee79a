package now.billing.storage;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What the database server has that makes lists better, and the product works without (ADR 0055). */
@Dependent
public class ServerFeatures {
    private final PlatformSql sql;

    @Inject
    public ServerFeatures(PlatformSql sql) {
        this.sql = sql;
    }

    /** In words, one each; empty where nothing is missing. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!has("select exists (select 1 from pg_opclass where opcname = 'gin_trgm_ops') as present")) {
            missing.add("pg_trgm is missing: searching reads whole tables");
        }
        if (!has("select exists (select 1 from pg_collation c join pg_namespace n on n.oid = c.collnamespace"
                + " where n.nspname = 'shared' and c.collname = 'people' and c.collprovider = 'i') as present")) {
            missing.add("ICU is missing: lists are sorted by character codes");
        }
        return missing;
    }

    private boolean has(@CompileTimeConstant String question) {
        return sql.row(row -> row.flag("present"), question).orElse(false);
    }
}
