/** Units and parcels as what is claimed: on or off the market, and claimed by whom when. */
@NullMarked
package io.chengjie.gateway.spaces;

import org.jspecify.annotations.NullMarked;
