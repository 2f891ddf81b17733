/** How the bodies of requests are read. */
@NullMarked
package dev.dromedarr.web.io;

import org.jspecify.annotations.NullMarked;
