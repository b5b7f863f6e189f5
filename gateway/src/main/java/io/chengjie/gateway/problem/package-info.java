/** Every failure as an RFC 9457 problem in Chinese or English, and the pages that explain them. */
@NullMarked
package io.chengjie.gateway.problem;

import org.jspecify.annotations.NullMarked;
