@NullMarked
package io.chengjie.policy.rules;

import org.jspecify.annotations.NullMarked;
