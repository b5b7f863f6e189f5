/** Facts about enterprises and projects (事实). */
@NullMarked
package io.chengjie.gateway.facts;

import org.jspecify.annotations.NullMarked;
