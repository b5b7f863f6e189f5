/** Enterprises (企业). */
@NullMarked
package io.chengjie.gateway.enterprises;

import org.jspecify.annotations.NullMarked;
