/** Site selection (选址). */
@NullMarked
package io.chengjie.gateway.sites;

import org.jspecify.annotations.NullMarked;
