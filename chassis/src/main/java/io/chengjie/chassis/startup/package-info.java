/** What must hold before a process may start, and whether it runs in production. */
@NullMarked
package io.chengjie.chassis.startup;

import org.jspecify.annotations.NullMarked;
