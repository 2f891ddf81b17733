/** A Sonarr and a Radarr that exist only in memory: as strict, as odd and as slow as the real ones. */
@NullMarked
package dev.dromedarr.sim;

import org.jspecify.annotations.NullMarked;
