/** The composition root: the only room that knows Camel, and everyone else. */
@NullMarked
package dev.dromedarr.app;

import org.jspecify.annotations.NullMarked;
