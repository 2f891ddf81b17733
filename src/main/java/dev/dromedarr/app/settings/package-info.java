/** What a person can set: read from files and environment, typed, and checked before anything starts. */
@NullMarked
package dev.dromedarr.app.settings;

import org.jspecify.annotations.NullMarked;
