/** Services that answer from memory, and an issuer, so that the gateway can be tested alone. */
@NullMarked
package io.chengjie.gateway.testing;

import org.jspecify.annotations.NullMarked;
