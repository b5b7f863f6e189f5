/** Who changed what and when, as the event log kept it. */
@NullMarked
package io.chengjie.park.changes;

import org.jspecify.annotations.NullMarked;
