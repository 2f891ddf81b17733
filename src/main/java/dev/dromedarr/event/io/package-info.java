/** How webhooks are read and kept, and how events become figures. */
@NullMarked
package dev.dromedarr.event.io;

import org.jspecify.annotations.NullMarked;
