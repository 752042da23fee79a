package now.billing.rendering.jasper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import now.billing.kernel.document.Look;
import now.billing.rendering.paper.PaperSize;

/** The templates compiled in the build, read once from our own jar and never from anywhere else. */
final class Templates {
    static final String INVOICE = "invoice";
    static final String INVOICE_COMPACT = "invoice-compact";
    static final String RECEIPT = "receipt";
    static final String REMINDER = "reminder";
    static final String STATEMENT = "statement";

    private final ConcurrentMap<Variant, JasperReport> loaded = new ConcurrentHashMap<>();

    private record Variant(String kind, PaperSize size, Look.Layout layout, Set<Look.Column> hidden) {}

    JasperReport of(String kind, PaperSize size, Look look) {
        Variant variant = new Variant(kind, size, look.layout(), look.hidden());
        return loaded.computeIfAbsent(variant, unseen -> {
            JasperReport template = load(folder(look.layout()) + kind + "-" + lower(size.name()));
            ShownColumns.apply(template, look);
            return template;
        });
    }

    /** Where the build puts the templates of a layout. */
    static String folder(Look.Layout layout) {
        return lower(layout.name()) + "/";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static JasperReport load(String name) {
        String resource = "/reports/" + name + ".jasper";
        try (InputStream compiled = Templates.class.getResourceAsStream(resource)) {
            if (compiled == null) {
                throw new IllegalStateException("The build left no " + resource);
            }
            return (JasperReport) JRLoader.loadObject(compiled);
        } catch (JRException broken) {
            throw new IllegalStateException("Cannot read " + resource, broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
