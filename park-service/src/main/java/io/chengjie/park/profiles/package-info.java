/** Profiles of regions: their resources and trades. */
@NullMarked
package io.chengjie.park.profiles;

import org.jspecify.annotations.NullMarked;
