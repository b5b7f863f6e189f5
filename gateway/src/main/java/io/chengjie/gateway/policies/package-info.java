/** The fact catalogue, policies and their versions (政策). */
@NullMarked
package io.chengjie.gateway.policies;

import org.jspecify.annotations.NullMarked;
