/** Investment projects from negotiation on. */
@NullMarked
package io.chengjie.enterprise.projects;

import org.jspecify.annotations.NullMarked;
