package io.chengjie.park.siting;

/** What is needed of the space itself, by its kind. */
sealed interface SpaceWish permits UnitWish, LandWish {}
