@NullMarked
package io.chengjie.policy;

import org.jspecify.annotations.NullMarked;
