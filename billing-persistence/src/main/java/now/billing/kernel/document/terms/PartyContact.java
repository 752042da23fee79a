package now.billing.kernel.document.terms;

import java.io.Serializable;

/**
 * Whom to ask (BG-6, BG-9).
 *
 * @param name person or department (BT-41, BT-56)
 * @param phone BT-42, BT-57
 * @param email BT-43, BT-58
 */
public record PartyContact(
        @Term(value = "BT-41, BT-56", longest = 200) String name,
        @Term(value = "BT-42, BT-57", longest = 50) String phone,
        @Term(value = "BT-43, BT-58", longest = 254) String email)
        implements Serializable {}
