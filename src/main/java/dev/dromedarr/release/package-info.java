/** What the name of a release, a file or a playlist entry says about itself. */
@NullMarked
package dev.dromedarr.release;

import org.jspecify.annotations.NullMarked;
