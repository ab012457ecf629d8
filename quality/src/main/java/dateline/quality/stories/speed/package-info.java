/**
 * What stories cost as articles come in day by day: likes are found, components settled anew, as
 * the program does it, without its database.
 */
@NullMarked
package dateline.quality.stories.speed;

import org.jspecify.annotations.NullMarked;
