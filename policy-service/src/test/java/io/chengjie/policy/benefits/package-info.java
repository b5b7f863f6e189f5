@NullMarked
package io.chengjie.policy.benefits;

import org.jspecify.annotations.NullMarked;
