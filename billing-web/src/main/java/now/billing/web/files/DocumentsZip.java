package now.billing.web.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import now.billing.kernel.problem.BillingException;
import now.billing.kernel.problem.NotAllowed;
import now.billing.kernel.problem.NotFound;
import now.billing.kernel.problem.ProviderFailed;
import now.billing.rendering.archive.RenderedFile;
import org.jspecify.annotations.Nullable;

/**
 * PDFs of several documents as one ZIP. Each is read when its turn comes and written at once, so that a hundred take no
 * more memory than one; those that could not be had are named in a text in the ZIP.
 */
final class DocumentsZip {
    private static final String MISSING = "not-included.txt";

    private final String name;
    private final Function<UUID, RenderedFile> papers;
    private final HttpServletResponse response;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder missing = new StringBuilder();
    private @Nullable ZipOutputStream zip;

    DocumentsZip(String name, Function<UUID, RenderedFile> papers, HttpServletResponse response) {
        this.name = name;
        this.papers = papers;
        this.response = response;
    }

    /**
     * @throws NotFound if there is none of them
     * @throws ProviderFailed if the first cannot be drawn now
     */
    void write(List<UUID> documents) throws IOException {
        for (UUID document : documents) {
            try {
                add(papers.apply(document));
            } catch (NotAllowed refused) {
                throw refused;
            } catch (ProviderFailed busy) {
                if (zip == null) {
                    throw busy;
                }
                missing(document, busy);
            } catch (BillingException refused) {
                missing(document, refused);
            }
        }
        ZipOutputStream begun = zip;
        if (begun == null) {
            throw NotFound.create();
        }
        if (!missing.isEmpty()) {
            entry(begun, MISSING, missing.toString().getBytes(StandardCharsets.UTF_8));
        }
        begun.finish();
    }

    private void missing(UUID document, BillingException refused) {
        missing.append(document)
                .append(": ")
                .append(refused.problems().get(0).code().value())
                .append('\n');
    }

    private void add(RenderedFile file) throws IOException {
        String entry = file.name().replaceAll("[\\\\/:]", "-");
        String free = entry;
        for (int copy = 2; !names.add(free); copy++) {
            free = copy + "-" + entry;
        }
        entry(begun(), free, file.bytes());
    }

    /** The answer begins with the first file: before it there still may be a refusal. */
    private ZipOutputStream begun() throws IOException {
        ZipOutputStream begun = zip;
        if (begun == null) {
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.setContentType("application/zip");
            begun = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
            begun.setLevel(Deflater.BEST_SPEED);
            zip = begun;
        }
        return begun;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
