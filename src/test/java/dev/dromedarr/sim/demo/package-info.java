/** The demo: the real engine, simulated apps around it, and the story told as it happens. */
@NullMarked
package dev.dromedarr.sim.demo;

import org.jspecify.annotations.NullMarked;
