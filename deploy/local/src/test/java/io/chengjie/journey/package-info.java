/**
 * The platform as a whole: four packaged programs and a real PostgreSQL, used through the gateway
 * the way other systems use it, raced and killed.
 */
@NullMarked
package io.chengjie.journey;

import org.jspecify.annotations.NullMarked;
