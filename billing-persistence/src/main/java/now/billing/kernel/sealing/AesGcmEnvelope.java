package now.billing.kernel.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM: {@code 0x01 | key number (4) | nonce (12) | cipher text | tag (16)}, bound to header and place. A fresh
 * cipher and a random nonce of 96 bits each time, so a key serves 2^30 values and more with room to spare (ADR 0105).
 */
public final class AesGcmEnvelope implements Envelope {
    private static final byte FORM = 1;
    private static final int HEADER_BYTES = 1 + Integer.BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] seal(SealingKey key, byte[] plain, Place place) {
        byte[] header =
                ByteBuffer.allocate(HEADER_BYTES).put(FORM).putInt(key.number()).array();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, place.bound(header)).doFinal(plain);
            return ByteBuffer.allocate(HEADER_BYTES + NONCE_BYTES + closed.length)
                    .put(header)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES/GCM", impossible);
        }
    }

    @Override
    public byte[] open(SealingKey key, byte[] sealed, Place place) {
        if (keyNumber(sealed) != key.number()) {
            throw new UnsealingFailed("sealed with another key");
        }
        byte[] header = new byte[HEADER_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer blob = ByteBuffer.wrap(sealed).get(header).get(nonce);
        byte[] closed = new byte[blob.remaining()];
        blob.get(closed);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place.bound(header)).doFinal(closed);
        } catch (AEADBadTagException changed) {
            throw new UnsealingFailed("changed, moved to another place, or sealed with another key", changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES/GCM", impossible);
        }
    }

    @Override
    public int keyNumber(byte[] sealed) {
        if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES || sealed[0] != FORM) {
            throw new UnsealingFailed("not in a form that this version knows");
        }
        return ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
    }

    private static Cipher cipher(int mode, SealingKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
