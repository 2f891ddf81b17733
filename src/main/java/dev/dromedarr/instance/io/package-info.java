/** How the apps introduce themselves. */
@NullMarked
package dev.dromedarr.instance.io;

import org.jspecify.annotations.NullMarked;
