/** A provider of films and episodes as it is on bad days, and the files it has: small, valid, and the same each time. */
@NullMarked
package dev.dromedarr.sim.media;

import org.jspecify.annotations.NullMarked;
