/**
 * A real PostgreSQL 18 from Maven Central: unpacked, initialised, started, stopped. Three
 * databases, three roles; data is kept, so fsync and synchronous_commit stay on.
 */
@NullMarked
package io.chengjie.local.postgres;

import org.jspecify.annotations.NullMarked;
