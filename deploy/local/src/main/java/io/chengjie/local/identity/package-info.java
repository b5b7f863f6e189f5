/**
 * The development issuer: a key made once per data folder and one ready token per role. A machine
 * for work and demonstration has no identity provider; production has one and refuses this issuer.
 */
@NullMarked
package io.chengjie.local.identity;

import org.jspecify.annotations.NullMarked;
