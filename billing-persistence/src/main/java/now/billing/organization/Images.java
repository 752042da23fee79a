package now.billing.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import now.billing.storage.TenantSql;

/** The append-only store of pictures by digest; putting one in twice is no error. */
@Dependent
public class Images {
    private final TenantSql sql;

    @Inject
    public Images(TenantSql sql) {
        this.sql = sql;
    }

    public void keep(Image image) {
        sql.execute(
                "insert into image (digest, media_type, width, height, content) values (?, ?, ?, ?, ?)"
                        + " on conflict (digest) do nothing",
                image.digest(),
                image.mediaType(),
                image.width(),
                image.height(),
                image.content());
    }

    public Optional<Image> find(String digest) {
        return sql.row(
                row -> new Image(
                        row.text("digest"),
                        row.text("media_type"),
                        row.integer("width"),
                        row.integer("height"),
                        row.bytes("content")),
                "select digest, media_type, width, height, content from image where digest = ?",
                digest);
    }
}
