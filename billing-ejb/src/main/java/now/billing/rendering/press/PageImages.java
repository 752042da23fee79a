package now.billing.rendering.press;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.problem.NotFound;
import now.billing.rendering.archive.PaperNames;
import now.billing.rendering.archive.RenderedFile;
import now.billing.tenancy.TenantCode;

/** Pictures of pages, kept for a while under the tenant they belong to. */
@Dependent
class PageImages {
    /** What the number of pages is kept under; pages count from 1. */
    private static final int NUMBER_OF_PAGES = -1;

    private final Bulkhead bulkhead;
    private final PageCache cache;

    @Inject
    PageImages(Bulkhead bulkhead, PageCache cache) {
        this.bulkhead = bulkhead;
        this.cache = cache;
    }

    /** A PDF and its name. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
    record Paper(String name, byte[] pdf) {}

    /** Page n, from 1; a page that the paper does not have is NotFound. */
    RenderedFile page(TenantCode tenant, ContentDigest source, Paper paper, int page) {
        if (page < 1 || page > pages(tenant, source, paper.pdf())) {
            throw NotFound.create();
        }
        Supplier<byte[]> drawing = () -> PreviewImages.png(paper.pdf(), page, PreviewImages.SCREEN_DPI);
        byte[] png = cached(tenant, source, page, () -> bulkhead.run(tenant, drawing));
        return new RenderedFile(PaperNames.page(paper.name(), page), "image/png", png, ContentDigest.of(png));
    }

    /** How many pages the PDF has; a long one is read once only. */
    int pages(TenantCode tenant, ContentDigest source, byte[] pdf) {
        byte[] kept = cached(tenant, source, NUMBER_OF_PAGES, () -> {
            int pages = bulkhead.run(tenant, () -> PreviewImages.pageCount(pdf));
            return ByteBuffer.allocate(Integer.BYTES).putInt(pages).array();
        });
        return ByteBuffer.wrap(kept).getInt();
    }

    /** What was made of the source before, or is made now. */
    byte[] cached(TenantCode tenant, ContentDigest source, int page, Supplier<byte[]> make) {
        PageCache.Key key = new PageCache.Key(tenant, source, page);
        return cache.find(key).orElseGet(() -> {
            byte[] file = make.get();
            cache.keep(key, file);
            return file;
        });
    }
}
