package now.billing.rendering.press;

import static org.assertj.core.api.Assertions.assertThat;

import now.billing.kernel.document.ContentDigest;
import now.billing.tenancy.TenantCode;
import org.junit.jupiter.api.Test;

class PageCacheTest {
    private static final ContentDigest SOURCE = ContentDigest.of(new byte[] {1});
    private static final TenantCode ONE = TenantCode.of("aaaaaaaaaaaa");
    private static final TenantCode OTHER = TenantCode.of("bbbbbbbbbbbb");
    private static final int SIXTH = (int) (PageCache.MOST_BYTES / 6);

    private final PageCache cache = new PageCache();

    @Test
    void anotherTenantNeverGetsAPageEvenOfTheSameDocument() {
        cache.keep(new PageCache.Key(ONE, SOURCE, 1), new byte[] {7});
        assertThat(cache.find(new PageCache.Key(ONE, SOURCE, 1))).isPresent();
        assertThat(cache.find(new PageCache.Key(OTHER, SOURCE, 1))).isEmpty();
    }

    @Test
    void whatNobodyAsksForGoesFirst() {
        for (int page = 1; page <= 6; page++) {
            cache.keep(key(page), new byte[SIXTH]);
        }
        assertThat(cache.find(key(1))).isPresent();
        cache.keep(key(7), new byte[SIXTH]);
        assertThat(cache.find(key(1))).isPresent();
        assertThat(cache.find(key(2))).isEmpty();
        assertThat(cache.size()).isLessThanOrEqualTo(PageCache.MOST_BYTES);
    }

    @Test
    void keepingTheSamePageTwiceCountsItOnce() {
        cache.keep(key(1), new byte[100]);
        cache.keep(key(1), new byte[40]);
        assertThat(cache.size()).isEqualTo(40);
    }

    private static PageCache.Key key(int page) {
        return new PageCache.Key(ONE, SOURCE, page);
    }
}
