package now.billing.kernel.sealing;

/**
 * Seals and opens small secrets; the one door to a cipher in this product. What is sealed says which key opens it.
 *
 * @see AesGcmEnvelope
 */
public interface Envelope {
    /** Seals the bytes for this place under a key. */
    byte[] seal(SealingKey key, byte[] plain, Place place);

    /**
     * Opens what was sealed for this place.
     *
     * @throws UnsealingFailed if one bit, the place or the key differs
     */
    byte[] open(SealingKey key, byte[] sealed, Place place);

    /**
     * The number of the key that a blob was sealed with.
     *
     * @throws UnsealingFailed if it is no blob of ours
     */
    int keyNumber(byte[] sealed);
}
