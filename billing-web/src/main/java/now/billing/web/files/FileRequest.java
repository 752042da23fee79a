package now.billing.web.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.shape.Shape;
import now.billing.rendering.archive.RenderedFile;

/**
 * A request for a file of a known kind.
 *
 * @param path what the address says, by the groups of its kind's {@link FileKind#path}
 */
record FileRequest(MatchResult path, HttpServletRequest request, HttpServletResponse response) {
    /** An id as a group of a path. */
    static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";

    /** The path of a kind of documents as a group of a path; a receipt belongs to its payment. */
    static final String KIND = Stream.of(DocumentKind.values())
            .filter(kind -> kind != DocumentKind.RECEIPT)
            .map(DocumentKind::path)
            .collect(Collectors.joining("|", "(", ")"));

    /** A page as a group of a path, from 1. */
    static final String PAGE = "(\\d{1,3})";

    /** Characters of the longest path. */
    static final int LONGEST = 200;

    private static final Shape ID_ALONE = Shape.of(ID, LONGEST);

    static boolean isId(String text) {
        return ID_ALONE.fits(text);
    }

    UUID id(int group) {
        return UUID.fromString(path.group(group));
    }

    /** The kind of documents whose path is the first group. */
    DocumentKind kind() {
        return DocumentKind.ofPath(path.group(1)).orElseThrow(NotFound::create);
    }

    int number(int group) {
        return Integer.parseInt(path.group(group));
    }

    /**
     * A parameter of the query.
     *
     * @throws NotFound if it is missing: the address names nothing
     */
    String parameter(String name) {
        String given = request.getParameter(name);
        if (given == null) {
            throw NotFound.create();
        }
        return given;
    }

    void answer(RenderedFile file) throws IOException {
        FileAnswer.write(request, response, file);
    }
}
