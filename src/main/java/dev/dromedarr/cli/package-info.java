/** The command line: starts the engine, checks it, shows it, or asks a running one through its API. */
@NullMarked
package dev.dromedarr.cli;

import org.jspecify.annotations.NullMarked;
