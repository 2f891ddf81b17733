/** Playlists: their entries, read as a stream whatever state the text is in, and the lists that we keep. */
@NullMarked
package dev.dromedarr.playlist;

import org.jspecify.annotations.NullMarked;
