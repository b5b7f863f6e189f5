/**
 * Who calls, and what they may: token verification, the role matrix, region and enterprise scope.
 */
@NullMarked
package io.chengjie.chassis.caller;

import org.jspecify.annotations.NullMarked;
