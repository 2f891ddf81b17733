/** What Sonarr and Radarr still want, and which entries of the playlists are that. */
@NullMarked
package dev.dromedarr.wanted;

import org.jspecify.annotations.NullMarked;
