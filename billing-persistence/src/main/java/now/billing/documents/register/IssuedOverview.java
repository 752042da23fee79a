package now.billing.documents.register;

import java.time.ZoneId;
import now.billing.documents.IssuedRecord;

/**
 * An issued document with what became of it.
 *
 * @param counted whether money or credit was ever counted towards it
 * @param zone of the organization, which decides on which day it is overdue
 */
public record IssuedOverview(OverviewRow row, IssuedRecord record, boolean counted, ZoneId zone) {}
