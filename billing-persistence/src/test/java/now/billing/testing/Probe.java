package now.billing.testing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.storage.Ids;
import now.billing.storage.JsonConverter;
import now.billing.storage.UuidConverter;
import now.billing.storage.migration.Script;

/** An entity with one attribute of every kind that has a trap. */
@Entity
@Table(name = "probe")
public class Probe {
    /** Its tables, as a tenant's script. */
    public static final Script SCRIPT = Script.of("V900__create_probe.sql", """
            create table probe (
                id uuid not null, mark text not null, other_id uuid, parent_id uuid, seen_at timestamptz, data jsonb,
                amount numeric(19,4), created_at timestamptz not null default now(), version bigint not null,
                constraint probe_pk primary key (id),
                constraint probe_parent_fk foreign key (parent_id) references probe (id),
                constraint probe_mark_present check (mark <> '')
            );
            create table probe_line (
                id uuid not null, probe_id uuid not null, line_no integer not null,
                created_at timestamptz not null default now(),
                constraint probe_line_pk primary key (id),
                constraint probe_line_fk foreign key (probe_id) references probe (id)
            );
            grant select, insert, update, delete on probe to ${role};
            grant select, insert on probe_line to ${role};
            """);

    @Id
    public UUID id;

    public String mark;

    @Column(name = "other_id")
    @Convert(converter = UuidConverter.class)
    public UUID otherId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    public Probe parent;

    @Column(name = "seen_at")
    public Instant seenAt;

    @Convert(converter = JsonConverter.class)
    public String data;

    public BigDecimal amount;

    @OneToMany(mappedBy = "probe", cascade = CascadeType.ALL)
    @OrderBy("lineNo")
    public List<ProbeLine> lines = new ArrayList<>();

    @Version
    public long version;

    protected Probe() {}

    public static Probe of(String mark, int lines) {
        Probe probe = new Probe();
        probe.id = Ids.next();
        probe.mark = mark;
        for (int i = 1; i <= lines; i++) {
            probe.lines.add(ProbeLine.of(probe, i));
        }
        return probe;
    }
}
