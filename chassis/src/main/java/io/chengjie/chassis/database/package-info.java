/** What only a process with a database needs: conflicts by constraint name, the database clock. */
@NullMarked
package io.chengjie.chassis.database;

import org.jspecify.annotations.NullMarked;
