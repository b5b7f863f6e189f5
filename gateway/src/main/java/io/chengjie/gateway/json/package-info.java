/**
 * Strict protobuf JSON: everything that is wrong with a body is found at once, before a message
 * exists.
 */
@NullMarked
package io.chengjie.gateway.json;

import org.jspecify.annotations.NullMarked;
