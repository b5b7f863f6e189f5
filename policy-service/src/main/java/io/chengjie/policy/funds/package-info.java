/**
 * Funds on a double-entry ledger, and the money that signings reserve in them.
 *
 * <p>What is reserved never exceeds what was appropriated: the database decides, the code explains.
 */
@NullMarked
package io.chengjie.policy.funds;

import org.jspecify.annotations.NullMarked;
