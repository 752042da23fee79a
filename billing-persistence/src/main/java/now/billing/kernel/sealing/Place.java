package now.billing.kernel.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value lives. A value opens at its own place only, so that nobody who may write rows can let one
 * tenant, column or row have the secret of another.
 *
 * @param tenant code of the tenant; a word for what belongs to all
 * @param column table and column, with the use of the value where a column holds several
 * @param row the row's key
 */
public record Place(String tenant, String column, String row) {
    /** Of a tenant's own key, sealed under a master key. */
    public static Place ofDataKey(String tenant, int version) {
        return new Place(tenant, "data_key.sealed", Integer.toString(version));
    }

    /** Of a tenant's secret for this use, which belongs to a row. */
    public static Place ofCredential(String tenant, String use, UUID owner) {
        return new Place(tenant, "credential." + use, owner.toString());
    }

    /** Header and place as authenticated data: each part after its length, so that no two places read the same. */
    byte[] bound(byte[] header) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        append(bytes, header);
        append(bytes, tenant.getBytes(StandardCharsets.UTF_8));
        append(bytes, column.getBytes(StandardCharsets.UTF_8));
        append(bytes, row.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static void append(ByteArrayOutputStream all, byte[] part) {
        all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        all.writeBytes(part);
    }
}
