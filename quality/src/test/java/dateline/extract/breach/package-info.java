/** Classes that break a law of the house, each one law, so that the laws can be seen to work. */
@NullMarked
package dateline.extract.breach;

import org.jspecify.annotations.NullMarked;
