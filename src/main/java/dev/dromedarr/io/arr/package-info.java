/** The door to Sonarr, Radarr and their kin: calls, answers, and what their silences and refusals mean. */
@NullMarked
package dev.dromedarr.io.arr;

import org.jspecify.annotations.NullMarked;
