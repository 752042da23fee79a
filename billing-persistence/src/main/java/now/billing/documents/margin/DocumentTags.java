package now.billing.documents.margin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import now.billing.kernel.document.DocumentRef;
import now.billing.storage.Ids;
import now.billing.storage.TenantSql;

/** Tags of documents, drafts and issued ones alike (ADR 0102). A tag is there as long as a document has it. */
@Dependent
public class DocumentTags {
    /** A condition on a column that names a document: it has the tag of this name. */
    public static final String TAGGED = " in (select x.document_id from document_tag x join tag t on t.id = x.tag_id"
            + " where t.folded = lower(cast(? as text) collate shared.people))";

    private final TenantSql sql;

    @Inject
    public DocumentTags(TenantSql sql) {
        this.sql = sql;
    }

    /** From here to the end nobody else of the tenant changes tags: each is there once. */
    public void hold() {
        sql.rows(row -> true, "select pg_advisory_xact_lock(hashtextextended('tags ' || current_schema(), 0))");
    }

    /** Those of a document, by name. */
    public List<String> of(UUID document) {
        return sql.rows(
                row -> row.text("name"),
                "select t.name from document_tag x join tag t on t.id = x.tag_id where x.document_id = ?"
                        + " order by t.name collate shared.people, t.id",
                document);
    }

    /** Those of each of these documents that has any. */
    public Map<UUID, List<String>> of(Collection<UUID> documents) {
        Map<UUID, List<String>> tags = new HashMap<>();
        if (!documents.isEmpty()) {
            sql.rows(
                    row -> tags.computeIfAbsent(row.uuid("document_id"), each -> new ArrayList<>())
                            .add(row.text("name")),
                    "select x.document_id, t.name from document_tag x join tag t on t.id = x.tag_id"
                            + " where x.document_id = any(?) order by t.name collate shared.people, t.id",
                    List.copyOf(documents));
        }
        return tags;
    }

    /** Names in use that have this text in them, in their order; those that begin with it first. */
    public List<String> like(String typed, int most) {
        return sql.rows(
                row -> row.text("name"),
                "select name from tag where shared.folded(name) like shared.pattern(?)"
                        + " and exists (select 1 from document_tag x where x.tag_id = tag.id)"
                        + " order by position(shared.folded(?) in shared.folded(name)) > 1,"
                        + " name collate shared.people, id limit ?",
                typed,
                typed,
                most);
    }

    /** How many of them are in use. */
    public int count() {
        return sql.row(
                        row -> (int) row.number("number"),
                        "select count(*) as number from tag"
                                + " where exists (select 1 from document_tag x where x.tag_id = tag.id)")
                .orElse(0);
    }

    /** Gives a document exactly these; a name that is there already stays as it was first written. */
    public void set(DocumentRef ref, List<String> names) {
        sql.execute("delete from document_tag where document_id = ?", ref.id());
        for (String name : names) {
            sql.execute("insert into tag (id, name) values (?, ?) on conflict (folded) do nothing", Ids.next(), name);
            sql.execute(
                    "insert into document_tag (document_id, tag_id) select ?, id from tag"
                            + " where folded = lower(cast(? as text) collate shared.people) on conflict do nothing",
                    ref.id(),
                    name);
        }
        sql.execute("delete from tag where not exists (select 1 from document_tag x where x.tag_id = tag.id)");
    }
}
