/** Stuck imports: found, their facts read, judged by score, and acted on. */
@NullMarked
package dev.dromedarr.triage;

import org.jspecify.annotations.NullMarked;
