package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.document.Look;
import now.billing.maintaining.LookRecords;
import now.billing.maintaining.LookView;
import now.billing.maintaining.SaveLook;
import now.billing.organization.DocumentWords;
import now.billing.rendering.LookPreviews;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** How documents look, with a page beside the form that shows what is typed; only saving changes anything. */
@Named("lookPage")
@ViewScoped
public class LookPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private LookRecords looks;

    @EJB
    private LookPreviews previews;

    @Inject
    private Me me;

    private String accentColour = "";
    private String paper = "";
    private String layout = "";
    private String font = "";
    private boolean quantity;
    private boolean price;
    private boolean tax;
    private @Nullable String left;
    private @Nullable String middle;
    private @Nullable String right;
    private String language = "";
    private String country = "";
    private long version;
    private final ArrayList<String> proposed = new ArrayList<>();

    public void open() {
        if (version == 0) {
            read(looks.get());
            String own = DocumentWords.languageOf(me.getOrganization().language());
            language = DocumentWords.LANGUAGES.contains(own) ? own : "en";
        }
    }

    private void read(LookView view) {
        accentColour = view.accentColour();
        paper = view.paper();
        layout = view.layout().name();
        font = view.font().name();
        quantity = view.columns().contains(Look.Column.QUANTITY);
        price = view.columns().contains(Look.Column.PRICE);
        tax = view.columns().contains(Look.Column.TAX);
        foot(view.footer());
        proposed.clear();
        proposed.addAll(view.proposedFooter());
        country = view.country();
        version = view.version();
    }

    private void foot(List<String> columns) {
        left = columns.isEmpty() ? "" : columns.get(0);
        middle = columns.isEmpty() ? "" : columns.get(1);
        right = columns.isEmpty() ? "" : columns.get(2);
    }

    public void save() {
        read(looks.save(command()));
        Notices.done("settings.saved");
    }

    /** Writes what is known of the organization into the columns; nothing is saved. */
    public void propose() {
        foot(proposed);
        draw();
    }

    /** The first page in the look that is typed. */
    public void draw() {
        String png = Base64.getEncoder()
                .encodeToString(previews.firstPage(command(), language).bytes());
        PrimeFaces.current().ajax().addCallbackParam("picture", "data:image/png;base64," + png);
    }

    private SaveLook command() {
        List<Look.Column> columns = new ArrayList<>();
        add(columns, quantity, Look.Column.QUANTITY);
        add(columns, price, Look.Column.PRICE);
        add(columns, tax, Look.Column.TAX);
        return new SaveLook(
                accentColour,
                paper,
                Look.Layout.valueOf(layout),
                Look.Typeface.valueOf(font),
                columns,
                List.of(text(left), text(middle), text(right)),
                version);
    }

    private static void add(List<Look.Column> columns, boolean shown, Look.Column column) {
        if (shown) {
            columns.add(column);
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** Whose law says what letters name: DE, CH, FR, or another. */
    public String getLaw() {
        return List.of("DE", "CH", "FR").contains(country) ? country : "other";
    }

    public String getAccentColour() {
        return accentColour;
    }

    public void setAccentColour(String accentColour) {
        this.accentColour = accentColour;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public String getLayout() {
        return layout;
    }

    public void setLayout(String layout) {
        this.layout = layout;
    }

    public String getFont() {
        return font;
    }

    public void setFont(String font) {
        this.font = font;
    }

    public boolean isQuantity() {
        return quantity;
    }

    public void setQuantity(boolean quantity) {
        this.quantity = quantity;
    }

    public boolean isPrice() {
        return price;
    }

    public void setPrice(boolean price) {
        this.price = price;
    }

    public boolean isTax() {
        return tax;
    }

    public void setTax(boolean tax) {
        this.tax = tax;
    }

    public @Nullable String getLeft() {
        return left;
    }

    public void setLeft(@Nullable String left) {
        this.left = left;
    }

    public @Nullable String getMiddle() {
        return middle;
    }

    public void setMiddle(@Nullable String middle) {
        this.middle = middle;
    }

    public @Nullable String getRight() {
        return right;
    }

    public void setRight(@Nullable String right) {
        this.right = right;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
