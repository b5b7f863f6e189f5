/**
 * Policy service: fact catalogue, policies, evaluation, funds. One package per feature; see the
 * house plan.
 */
@NullMarked
package io.chengjie.policy;

import org.jspecify.annotations.NullMarked;
