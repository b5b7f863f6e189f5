/** A service of one table with which the chassis is tested as an application. */
@NullMarked
package io.chengjie.chassis.probe;

import org.jspecify.annotations.NullMarked;
