/** Which apps we serve: their names, kinds, addresses and keys. */
@NullMarked
package dev.dromedarr.instance;

import org.jspecify.annotations.NullMarked;
