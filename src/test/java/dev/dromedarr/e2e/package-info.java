/** The whole engine with simulated apps around it: one test for each promise. */
@NullMarked
package dev.dromedarr.e2e;

import org.jspecify.annotations.NullMarked;
