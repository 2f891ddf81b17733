/** Sealing what must not lie readable on the disk: short texts in the database, and whole files. */
@NullMarked
package dev.dromedarr.io.seal;

import org.jspecify.annotations.NullMarked;
