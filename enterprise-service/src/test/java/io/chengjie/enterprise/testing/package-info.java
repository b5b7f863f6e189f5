/**
 * What the component tests share: real PostgreSQL, real gRPC, tokens, and stand-ins for the other
 * services.
 */
@NullMarked
package io.chengjie.enterprise.testing;

import org.jspecify.annotations.NullMarked;
