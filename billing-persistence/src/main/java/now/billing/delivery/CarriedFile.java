package now.billing.delivery;

import java.io.Serializable;

/**
 * A file that a mail carries beside its paper, whatever became of it later.
 *
 * @param type media type
 * @param size bytes
 * @param digest SHA-256 of the content in hex
 */
public record CarriedFile(String name, String type, int size, String digest) implements Serializable {}
