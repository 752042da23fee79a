package now.billing.documents.register;

import java.time.ZoneId;
import now.billing.documents.records.IssuedRecord;

/**
 * An issued document with what became of it.
 *
 * @param counted whether money was ever counted towards it, set off or paid out for it
 * @param zone of the organization, which decides on which day it is overdue
 */
public record IssuedOverview(OverviewRow row, IssuedRecord record, boolean counted, ZoneId zone) {}
