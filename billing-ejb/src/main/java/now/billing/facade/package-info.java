/**
 * One façade a kind of document: what people and programs may do with documents of that kind, each verb with its
 * permission in one line. The work itself is done by the beans of the steps, which ask for none (ADR 0080).
 */
@NullMarked
package now.billing.facade;

import org.jspecify.annotations.NullMarked;
