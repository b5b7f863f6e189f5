/**
 * Dated, sourced statements about enterprises and projects, and their delivery to policy-service.
 */
@NullMarked
package io.chengjie.enterprise.facts;

import org.jspecify.annotations.NullMarked;
