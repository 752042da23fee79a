package now.billing.kernel.document;

/** In which of the three lists of a mail a receiver stands; the names are stored. */
public enum MailPart {
    /** Whom it is written to. */
    TO,
    /** Who has a copy, and everybody sees that. */
    CC,
    /** Who has a copy that nobody else sees. */
    BCC
}
