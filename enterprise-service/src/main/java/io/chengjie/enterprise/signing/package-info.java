/**
 * Signing a project: capacity and money are reserved together or not at all. This service owns the
 * process.
 */
@NullMarked
package io.chengjie.enterprise.signing;

import org.jspecify.annotations.NullMarked;
