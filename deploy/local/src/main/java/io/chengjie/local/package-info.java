/**
 * Runs the whole platform on one machine: {@code ./run}. A real PostgreSQL, a development issuer of
 * tokens, the three services and the gateway as processes of their own.
 *
 * <p>Plain Java without a framework: it has to start in a blink and to be understood by whoever
 * looks for the reason why something does not start.
 */
@NullMarked
package io.chengjie.local;

import org.jspecify.annotations.NullMarked;
