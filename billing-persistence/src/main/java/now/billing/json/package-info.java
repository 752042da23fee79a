/** JSON, written and read through the one provider that is looked up once. */
@NullMarked
package now.billing.json;

import org.jspecify.annotations.NullMarked;
