/** Triage's way to the queues of Sonarr and Radarr, and to the database. */
@NullMarked
package dev.dromedarr.triage.io;

import org.jspecify.annotations.NullMarked;
