package now.billing.rendering.jasper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import now.billing.rendering.paper.PaperSize;

/** The templates compiled in the build, read once from our own jar and never from anywhere else. */
final class Templates {
    static final String INVOICE = "invoice";
    static final String INVOICE_COMPACT = "invoice-compact";
    static final String RECEIPT = "receipt";
    static final String REMINDER = "reminder";
    static final String STATEMENT = "statement";

    private final ConcurrentMap<String, JasperReport> loaded = new ConcurrentHashMap<>();

    JasperReport of(String kind, PaperSize size) {
        return loaded.computeIfAbsent(kind + "-" + size.name().toLowerCase(Locale.ROOT), Templates::load);
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
