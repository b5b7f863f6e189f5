/** What the tests of this service share. */
@NullMarked
package io.chengjie.policy.testing;

import org.jspecify.annotations.NullMarked;
