/**
 * What a version grants, computed exactly and rounded down to the fen. Plain Java, no framework.
 */
@NullMarked
package io.chengjie.policy.benefits;

import org.jspecify.annotations.NullMarked;
