/** Delivered facts, and what a project or enterprise is entitled to as of a day, with its proof. */
@NullMarked
package io.chengjie.policy.evaluation;

import org.jspecify.annotations.NullMarked;
