/**
 * The operations of the REST interface: which RPC each one calls, and so its shape and who may call
 * it.
 */
@NullMarked
package io.chengjie.gateway.operations;

import org.jspecify.annotations.NullMarked;
