/** How downloads reach the world: their table, the servers, the disk, and the apps that are told. */
@NullMarked
package dev.dromedarr.download.io;

import org.jspecify.annotations.NullMarked;
