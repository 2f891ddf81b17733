/** Where log lines go, and that no secret is in them. */
@NullMarked
package dev.dromedarr.app.logs;

import org.jspecify.annotations.NullMarked;
