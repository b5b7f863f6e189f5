/**
 * Random histories of many clients, some of which crash, and the sequential register that must
 * explain them. The clients know the service only through gRPC; what they were answered and what
 * the event log says is all that the explanation uses.
 */
@NullMarked
package io.chengjie.park.history;

import org.jspecify.annotations.NullMarked;
