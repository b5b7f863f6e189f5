/** Evaluations and estimates (政策测算). */
@NullMarked
package io.chengjie.gateway.evaluations;

import org.jspecify.annotations.NullMarked;
