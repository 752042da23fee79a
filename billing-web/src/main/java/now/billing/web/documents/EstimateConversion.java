package now.billing.web.documents;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import now.billing.drafting.ConvertEstimate;
import now.billing.facade.AnsweredFacade;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.LinePart;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.reporting.OfferView;
import now.billing.web.support.Me;
import org.jspecify.annotations.Nullable;

/** The estimate in the viewer becomes an invoice or a pro-forma: all that is left by one click, or a part of it. */
@Named("estimateConversion")
@ViewScoped
public class EstimateConversion implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ProblemCode NOTHING_CHOSEN = ProblemCode.of("estimate.nothing_chosen");

    @EJB
    private AnsweredFacade estimates;

    @Inject
    private PageKind kind;

    @Inject
    private DocumentViewer viewer;

    @Inject
    private Me me;

    private List<Row> rows = new ArrayList<>();

    /** A line of which something is left, and how many of it are taken. */
    public static class Row implements Serializable {
        private static final long serialVersionUID = 1L;

        private final UUID lineId;
        private final String description;
        private final BigDecimal left;
        private @Nullable BigDecimal quantity;

        Row(UUID lineId, String description, BigDecimal left, boolean chosen) {
            this.lineId = lineId;
            this.description = description;
            this.left = left;
            this.quantity = chosen ? left : null;
        }

        public String getDescription() {
            return description;
        }

        public BigDecimal getLeft() {
            return left;
        }

        public @Nullable BigDecimal getQuantity() {
            return quantity;
        }

        public void setQuantity(@Nullable BigDecimal quantity) {
            this.quantity = quantity;
        }
    }

    /** Whether something of it is left to become an invoice, and the person may write one. */
    public boolean isPossible() {
        return isLeft() && me.may(DocumentKind.INVOICE.key() + ".draft");
    }

    /** The same of a pro-forma. */
    public boolean isProFormaPossible() {
        return isLeft() && me.may(DocumentKind.PRO_FORMA.key() + ".draft");
    }

    private boolean isLeft() {
        OfferView offer = viewer.getDocument().offer();
        return offer != null && offer.isConvertible() && kind.may("convert");
    }

    /** Whether the client agreed, so that the invoice is the next step. */
    public boolean isNext() {
        OfferView offer = viewer.getDocument().offer();
        return isPossible() && offer != null && !offer.isUnanswered();
    }

    /** Offers all that is left; of optional lines those that were chosen. */
    public void open() {
        OfferView offer = Objects.requireNonNull(viewer.getDocument().offer());
        rows = new ArrayList<>(offer.left().stream()
                .map(left -> new Row(
                        Objects.requireNonNull(left.line().lineId()),
                        left.line().description(),
                        left.quantity().value(),
                        left.chosen()))
                .toList());
    }

    /** Leads to the draft of the invoice over all that is left. */
    public String convert() {
        return editor(DocumentKind.INVOICE, estimates.invoice(rest()).id());
    }

    /** Leads to the draft of the pro-forma over all that is left. */
    public String proForma() {
        return editor(DocumentKind.PRO_FORMA, estimates.proForma(rest()).id());
    }

    /** Leads to the draft of the invoice over what was chosen. */
    public String convertPart() {
        List<LinePart> chosen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            BigDecimal quantity = row.quantity;
            if (quantity != null && quantity.signum() != 0) {
                chosen.add(new LinePart(row.lineId, quantity(i, quantity, row.left)));
            }
        }
        if (chosen.isEmpty()) {
            throw InvalidInput.of("rows[0].quantity", NOTHING_CHOSEN);
        }
        ConvertEstimate command = new ConvertEstimate(viewer.getDocument().id(), chosen);
        return editor(DocumentKind.INVOICE, estimates.invoice(command).id());
    }

    private static Quantity quantity(int row, BigDecimal quantity, BigDecimal left) {
        if (quantity.signum() != left.signum() || quantity.abs().compareTo(left.abs()) > 0) {
            throw InvalidInput.of(
                    "rows[" + row + "].quantity",
                    ProblemCode.OUT_OF_RANGE,
                    "value",
                    quantity.toPlainString(),
                    "limit",
                    left.toPlainString());
        }
        return Quantity.of(quantity);
    }

    private ConvertEstimate rest() {
        return ConvertEstimate.rest(viewer.getDocument().id());
    }

    private static String editor(DocumentKind kind, UUID draft) {
        return PageKind.page(kind, "editor", draft);
    }

    public List<Row> getRows() {
        return rows;
    }
}
