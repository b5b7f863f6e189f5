/** Views of capacity (容量视图). */
@NullMarked
package io.chengjie.gateway.views;

import org.jspecify.annotations.NullMarked;
