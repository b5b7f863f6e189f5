/**
 * The main job of the platform as data: who sends what and what must come back. The demo data and
 * the story are files of the same form; {@code ./run}, {@code ./run demo} and the journey test play
 * them.
 */
@NullMarked
package io.chengjie.local.story;

import org.jspecify.annotations.NullMarked;
