/** What HTTP adds to a call: query parameters, idempotency keys, entity tags, pages, traces. */
@NullMarked
package io.chengjie.gateway.http;

import org.jspecify.annotations.NullMarked;
