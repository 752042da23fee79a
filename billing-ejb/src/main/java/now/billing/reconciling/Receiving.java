package now.billing.reconciling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import now.billing.access.boundary.BusinessTime;
import now.billing.access.boundary.CurrentCaller;
import now.billing.banking.BankImport;
import now.billing.banking.BankImports;
import now.billing.banking.ImportState;
import now.billing.kernel.digest.Sha256;
import now.billing.kernel.document.ContentDigest;
import now.billing.kernel.document.Limits;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.text.Text;
import now.billing.messaging.EventType;
import now.billing.messaging.Outbox;
import now.billing.storage.Ids;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of a bank file, a part in each short transaction, so that a slow sender holds nothing. */
@Dependent
class Receiving {
    /** Of a file. */
    static final int MOST_BYTES = 50 * 1024 * 1024;

    private static final int PART = 1 << 19;

    private final BankImports imports;
    private final Outbox outbox;
    private final BusinessTime time;
    private final CurrentCaller caller;

    @Inject
    Receiving(BankImports imports, Outbox outbox, BusinessTime time, CurrentCaller caller) {
        this.imports = imports;
        this.outbox = outbox;
        this.time = time;
        this.caller = caller;
    }

    /**
     * Keeps the bytes, outside of transactions while they come; the import they became, or the one they were
     * before.
     */
    UUID receive(InputStream bytes, String name, @Nullable UUID account, BankReading.Steps steps) throws IOException {
        UUID id = Ids.next();
        MessageDigest digest = Sha256.start();
        if (account != null) {
            digest.update(account.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] part = bytes.readNBytes(PART);
        if (part.length == 0) {
            throw InvalidInput.value(BankReading.EMPTY);
        }
        steps.run(() -> begin(id, name, account));
        boolean whole = false;
        try {
            long size = 0;
            for (int number = 0; part.length > 0; number++) {
                size += part.length;
                if (size > MOST_BYTES) {
                    throw InvalidInput.value(ProblemCode.OUT_OF_RANGE, "value", size, "limit", MOST_BYTES);
                }
                digest.update(part);
                keep(id, number, part, steps);
                part = bytes.readNBytes(PART);
            }
            long all = size;
            ContentDigest hash = ContentDigest.ofHash(digest.digest());
            UUID queued = steps.run(() -> queue(id, all, hash));
            whole = true;
            return queued;
        } finally {
            if (!whole) {
                steps.run(() -> {
                    imports.forget(id);
                    return true;
                });
            }
        }
    }

    private void keep(UUID id, int number, byte[] part, BankReading.Steps steps) {
        steps.run(() -> {
            imports.addPart(id, number, part);
            return true;
        });
    }

    private boolean begin(UUID id, String name, @Nullable UUID account) {
        String known = Text.typedLine(Text.inOneLine(name));
        imports.begin(new BankImport(
                id,
                known.length() > Limits.NAME ? Text.cut(known, Limits.NAME) : known,
                account,
                0,
                ImportState.RECEIVING,
                0,
                0,
                0,
                0,
                false,
                null,
                caller.get().actor(),
                time.now(),
                null));
        return true;
    }

    private UUID queue(UUID id, long size, ContentDigest digest) {
        UUID queued = imports.queue(id, size, digest);
        if (queued.equals(id)) {
            Instant now = time.now();
            outbox.add(EventType.BANK_FILE_BROUGHT, "BANK_IMPORT", id, "{}", now);
        }
        return queued;
    }
}
