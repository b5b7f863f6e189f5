/** Breaks rules on purpose: HouseRulesTest and HousePlanTest prove with it that they can fail. */
@NullMarked
package io.chengjie.chassis.testing.canary.left;

import org.jspecify.annotations.NullMarked;
