/** What every repository stands on: the two entity managers, converters, ids and migrations. */
@NullMarked
package now.billing.storage;

import org.jspecify.annotations.NullMarked;
