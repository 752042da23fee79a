package now.billing.testing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import now.billing.storage.Ids;

/** A part of a {@link Probe}. */
@Entity
@Table(name = "probe_line")
public class ProbeLine {
    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "probe_id")
    public Probe probe;

    @Column(name = "line_no")
    public int lineNo;

    protected ProbeLine() {}

    static ProbeLine of(Probe probe, int lineNo) {
        ProbeLine line = new ProbeLine();
        line.id = Ids.next();
        line.probe = probe;
        line.lineNo = lineNo;
        return line;
    }
}
