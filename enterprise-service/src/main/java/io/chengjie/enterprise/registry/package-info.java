/** Register of enterprises, identified by their unified social credit code (GB 32100-2015). */
@NullMarked
package io.chengjie.enterprise.registry;

import org.jspecify.annotations.NullMarked;
