package now.billing.rendering.press;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import now.billing.kernel.document.ContentDigest;
import now.billing.tenancy.TenantCode;

/**
 * Images of pages and PDFs of previews, the least used ones dropped first. The tenant is part of every key, so that two
 * tenants can never meet here, whatever their documents look like.
 */
@ApplicationScoped
public class PageCache {
    /** All that is kept on a node. */
    static final long MOST_BYTES = 24L * 1024 * 1024;

    /** @param page number from 1, or 0 for the whole file */
    record Key(TenantCode tenant, ContentDigest source, int page) {}

    private final Map<Key, byte[]> files = new LinkedHashMap<>();
    private long bytes;

    synchronized Optional<byte[]> find(Key key) {
        byte[] file = files.remove(key);
        if (file != null) {
            // Last in the order again: the first entries are the ones nobody asks for.
            files.put(key, file);
        }
        return Optional.ofNullable(file);
    }

    synchronized void keep(Key key, byte[] file) {
        if (file.length > MOST_BYTES / 4) {
            return;
        }
        byte[] before = files.put(key, file);
        bytes += file.length - (before == null ? 0 : before.length);
        Iterator<Map.Entry<Key, byte[]>> oldest = files.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    synchronized long size() {
        return bytes;
    }
}
