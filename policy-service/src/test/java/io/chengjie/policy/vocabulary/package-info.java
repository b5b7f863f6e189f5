@NullMarked
package io.chengjie.policy.vocabulary;

import org.jspecify.annotations.NullMarked;
