/**
 * What keeping records needs from the paper they end up on, without knowing how paper is made: whether a text can be
 * drawn and how a picture is normalised. One bean implements each; rendering does.
 */
@NullMarked
package now.billing.maintaining.spi;

import org.jspecify.annotations.NullMarked;
