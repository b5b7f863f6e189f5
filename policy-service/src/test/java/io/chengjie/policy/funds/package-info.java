@NullMarked
package io.chengjie.policy.funds;

import org.jspecify.annotations.NullMarked;
