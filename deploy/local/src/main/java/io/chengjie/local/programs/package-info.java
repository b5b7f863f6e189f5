/**
 * Child processes: starting them with few megabytes and a trained ahead-of-time cache, knowing when
 * they are ready, finding those that a killed run left behind, and saying why one has ended.
 */
@NullMarked
package io.chengjie.local.programs;

import org.jspecify.annotations.NullMarked;
