/**
 * What must be true of a project and a place before the project may claim space there: the space is
 * ready, the zone takes the industry, lies outside of the ecological red line and treats the waste
 * water of chemical industry, and enough of the pollutant quotas is left.
 */
@NullMarked
package io.chengjie.park.admission;

import org.jspecify.annotations.NullMarked;
