/** What a release or file name says about itself. */
@NullMarked
package dev.dromedarr.release;

import org.jspecify.annotations.NullMarked;
