/** Breaks rules on purpose: HouseRulesTest and HousePlanTest prove with it that they can fail. */
@NullMarked
package io.chengjie.chassis.testing.canary.unplanned;

import org.jspecify.annotations.NullMarked;
