@NullMarked
package io.chengjie.policy.catalog;

import org.jspecify.annotations.NullMarked;
