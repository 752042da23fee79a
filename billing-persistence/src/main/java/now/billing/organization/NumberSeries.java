package now.billing.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.NumberPattern;
import now.billing.storage.Ids;

/**
 * How the numbers of a kind of document look.
 *
 * <p>Life: begun with the organization, one for each kind that we number → its pattern may change; numbers already
 * given
 * stay as they are. Where it stands is not here but in the counters of {@code NumberSeriesBook}.
 */
@Entity
@Table(name = "number_series")
public class NumberSeries {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_kind")
    private DocumentKind kind;

    private String name;
    private String pattern;

    @Enumerated(EnumType.STRING)
    private NumberPattern.Reset resets;

    private boolean preferred;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    /** For persistence. */
    protected NumberSeries() {}

    /** Begins the series that documents of this kind take. */
    public static NumberSeries begin(DocumentKind kind, NumberPattern pattern, Instant at) {
        NumberSeries series = new NumberSeries();
        series.id = Ids.next();
        series.kind = kind;
        series.name = kind.key();
        series.pattern = pattern.text();
        series.resets = pattern.reset();
        series.preferred = true;
        series.createdAt = at;
        series.updatedAt = at;
        return series;
    }

    public void change(NumberPattern newPattern, Instant at) {
        pattern = newPattern.text();
        resets = newPattern.reset();
        updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    public DocumentKind kind() {
        return kind;
    }

    public NumberPattern pattern() {
        return new NumberPattern(pattern, resets);
    }

    /** What gives the next number. */
    public Numbering numbering() {
        return new Numbering(id, pattern());
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
