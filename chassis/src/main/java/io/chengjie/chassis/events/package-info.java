/** The log of every change, written with the change and read without gaps. */
@NullMarked
package io.chengjie.chassis.events;

import org.jspecify.annotations.NullMarked;
