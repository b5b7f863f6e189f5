@NullMarked
package io.chengjie.policy.evaluation;

import org.jspecify.annotations.NullMarked;
