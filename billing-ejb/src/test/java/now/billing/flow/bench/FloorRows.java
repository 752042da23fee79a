package now.billing.flow.bench;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.List;

/** The rows of the bare page. */
@Named("floorRows")
@RequestScoped
public class FloorRows {
    private static final int SIZE = 25;

    @Inject
    private FloorDatabase database;

    private List<Object[]> rows = List.of();

    @PostConstruct
    void load() {
        try {
            rows = database.rows(SIZE).subList(0, SIZE);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    public List<Object[]> getRows() {
        return rows;
    }
}
