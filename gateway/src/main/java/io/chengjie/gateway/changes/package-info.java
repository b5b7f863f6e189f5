/** Units and parcels as what is claimed: on or off the market, and claimed by whom when. */
@NullMarked
package io.chengjie.gateway.changes;

import org.jspecify.annotations.NullMarked;
