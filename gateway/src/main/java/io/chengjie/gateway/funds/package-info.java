/** Funds and their ledger (资金). */
@NullMarked
package io.chengjie.gateway.funds;

import org.jspecify.annotations.NullMarked;
