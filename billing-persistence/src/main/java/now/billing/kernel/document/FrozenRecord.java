package now.billing.kernel.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import now.billing.kernel.money.CurrencyUnit;

/** The frozen truth: what was issued, for ever. Everything after the issue reads this and never the entity. */
public sealed interface FrozenRecord extends Serializable permits IssuedDocument, IssuedReceipt {

    /** Version of the record's shape; readers know all versions there ever were. */
    int version();

    DocumentRef ref();

    DocumentNumber number();

    LocalDate issueDate();

    CurrencyUnit currency();

    /** BCP 47 tag of the language it is written in. */
    String language();

    /** Zone in which its dates are meant, such as {@code Europe/Berlin}. */
    String timeZone();

    /** Who issued it. */
    Party seller();

    /** Whom it was issued to. */
    Party buyer();

    UUID customerId();

    Branding branding();
}
