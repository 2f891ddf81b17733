/** Files on their way home: fetched at the allowed pace, put in their place when they are whole, announced to Sonarr or Radarr. */
@NullMarked
package dev.dromedarr.download;

import org.jspecify.annotations.NullMarked;
