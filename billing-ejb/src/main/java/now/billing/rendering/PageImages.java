package now.billing.rendering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import now.billing.access.CurrentCaller;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.problem.NotFound;

/** Pictures of pages, kept for a while under the tenant they belong to. */
@Dependent
class PageImages {
    private static final String PDF = ".pdf";

    private final Bulkhead bulkhead;
    private final PageCache cache;
    private final CurrentCaller caller;

    @Inject
    PageImages(Bulkhead bulkhead, PageCache cache, CurrentCaller caller) {
        this.bulkhead = bulkhead;
        this.cache = cache;
        this.caller = caller;
    }

    /** Page n, from 1; a page that the paper does not have is NotFound. */
    RenderedFile page(ContentDigest source, byte[] pdf, String pdfName, int page) {
        if (page < 1 || page > PreviewImages.pageCount(pdf)) {
            throw NotFound.create();
        }
        byte[] png =
                cached(source, page, () -> bulkhead.run(() -> PreviewImages.png(pdf, page, PreviewImages.SCREEN_DPI)));
        String name = pdfName.substring(0, pdfName.length() - PDF.length()) + "-" + page + ".png";
        return new RenderedFile(name, "image/png", png, ContentDigest.of(png));
    }

    /** What was made of the source before, or is made now. */
    byte[] cached(ContentDigest source, int page, Supplier<byte[]> make) {
        PageCache.Key key = new PageCache.Key(caller.get().tenant(), source, page);
        return cache.find(key).orElseGet(() -> {
            byte[] file = make.get();
            cache.keep(key, file);
            return file;
        });
    }
}
