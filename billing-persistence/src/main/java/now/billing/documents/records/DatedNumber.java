package now.billing.documents.records;

import java.time.LocalDate;
import now.billing.kernel.document.DocumentNumber;

/** A number and the day it stands for. */
public record DatedNumber(DocumentNumber number, LocalDate date) {}
