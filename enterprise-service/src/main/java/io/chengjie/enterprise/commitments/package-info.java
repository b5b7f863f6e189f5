/**
 * The promises of signed agreements, by either side: the ledger that survives a change of
 * officials.
 */
@NullMarked
package io.chengjie.enterprise.commitments;

import org.jspecify.annotations.NullMarked;
