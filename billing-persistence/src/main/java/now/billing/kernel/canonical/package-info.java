/** The one byte sequence of a value: RFC 8785 JSON, written here so that a digest never depends on a library. */
@NullMarked
package now.billing.kernel.canonical;

import org.jspecify.annotations.NullMarked;
