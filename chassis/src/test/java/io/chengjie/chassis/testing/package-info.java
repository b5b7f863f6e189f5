/** Test support that the services share; packed as the chassis' test jar. */
@NullMarked
package io.chengjie.chassis.testing;

import org.jspecify.annotations.NullMarked;
