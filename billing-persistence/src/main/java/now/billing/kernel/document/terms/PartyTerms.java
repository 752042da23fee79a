package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What EN 16931 knows of a seller or a buyer beyond the core. All optional, all frozen with every document.
 *
 * @param identifiers BT-29, BT-46
 * @param legalId number in a register, the scheme of ISO 6523 (BT-30, BT-47), or null
 * @param electronicAddress where e-invoices go, the scheme of the EAS list (BT-34, BT-49), or null
 * @param tradingName BT-28, BT-45, where it is another than the name
 * @param legalText what the law asks a seller to print (BT-33)
 * @param contact BG-6, BG-9, or null
 */
public record PartyTerms(
        @Term(value = "BT-29, BT-46", schemes = CodeList.REGISTER)
        List<ScopedIdentifier> identifiers,

        @Term(value = "BT-30, BT-47", schemes = CodeList.REGISTER) @Nullable
        ScopedIdentifier legalId,

        @Term(value = "BT-34, BT-49", schemes = CodeList.ELECTRONIC_ADDRESS, schemed = true) @Nullable
        ScopedIdentifier electronicAddress,

        @Term(value = "BT-28, BT-45", longest = 200) String tradingName,

        @Term(value = "BT-33", longest = 1_000, lines = true)
        String legalText,

        @Term("BG-6, BG-9") @Nullable PartyContact contact)
        implements Serializable {

    public static final RecordShape<PartyTerms> SHAPE = RecordShape.of(PartyTerms.class);

    /** Nothing beyond the core. */
    public static final PartyTerms NONE = SHAPE.empty();

    public PartyTerms {
        identifiers = List.copyOf(identifiers);
    }

    /** The name of the contact, or this one where no contact is given. */
    public String contactOr(String other) {
        return contact == null || contact.name().isEmpty() ? other : contact.name();
    }
}
