/** How files come home: HTTP, the folder for what is under way, and the pace that all downloads share. */
@NullMarked
package dev.dromedarr.download.io;

import org.jspecify.annotations.NullMarked;
