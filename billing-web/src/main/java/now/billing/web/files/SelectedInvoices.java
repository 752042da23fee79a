package now.billing.web.files;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.Rendering;
import org.jspecify.annotations.Nullable;

/** Several issued invoices as one ZIP: {@code ?id=&id=}, at most as many as a page of the list has rows. */
@ApplicationScoped
class SelectedInvoices implements FileKind {
    private static final Shape PATH = Shape.of("/invoices\\.zip", FileRequest.LONGEST);
    private static final int MOST = 100;

    @EJB
    private Rendering rendering;

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    public Set<String> needs() {
        return Set.of("invoice.read", "payment.read");
    }

    @Override
    public void answer(FileRequest asked) throws IOException {
        new InvoicesZip(rendering, asked.response()).write(ids(asked.request().getParameterValues("id")));
    }

    /** The ids that are asked for; none of them if one is none, or if they are too many. */
    private static List<UUID> ids(String @Nullable [] given) {
        boolean readable =
                given != null && given.length <= MOST && Stream.of(given).allMatch(FileRequest::isId);
        return readable ? Stream.of(given).distinct().map(UUID::fromString).toList() : List.of();
    }
}
