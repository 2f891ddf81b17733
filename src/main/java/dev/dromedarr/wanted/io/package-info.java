/** Where the wanted comes from and where matches are kept: Sonarr, Radarr, and tables. */
@NullMarked
package dev.dromedarr.wanted.io;

import org.jspecify.annotations.NullMarked;
