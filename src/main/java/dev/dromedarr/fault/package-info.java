/** The kinds of failure that the house knows: the world is silent, the world says no, a caller is turned away. */
@NullMarked
package dev.dromedarr.fault;

import org.jspecify.annotations.NullMarked;
