package now.billing.web.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import now.billing.facade.DocumentFacade;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Several issued documents of a kind as one ZIP: {@code ?id=&id=}, at most as many as a page of the list has rows. */
@ApplicationScoped
class SelectedDocuments extends DocumentFile {
    private static final Shape PATH = Shape.of("/" + FileRequest.KIND + "\\.zip", FileRequest.LONGEST);
    private static final int MOST = 100;

    @Override
    public Shape path() {
        return PATH;
    }

    @Override
    void answer(FileRequest asked, DocumentFacade documents) throws IOException {
        new DocumentsZip(asked.kind().path() + ".zip", documents::pdf, asked.response())
                .write(ids(asked.request().getParameterValues("id")));
    }

    /** The ids that are asked for; none of them if one is none, or if they are too many. */
    private static List<UUID> ids(String @Nullable [] given) {
        boolean readable =
                given != null && given.length <= MOST && Stream.of(given).allMatch(FileRequest::isId);
        return readable ? Stream.of(given).distinct().map(UUID::fromString).toList() : List.of();
    }
}
