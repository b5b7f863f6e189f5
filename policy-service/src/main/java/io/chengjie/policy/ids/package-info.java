/** Ids of what this service records. */
@NullMarked
package io.chengjie.policy.ids;

import org.jspecify.annotations.NullMarked;
