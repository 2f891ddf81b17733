/** The Camel side of our HTTP doors: requests become records, keys are asked for, failures become problems. */
@NullMarked
package dev.dromedarr.app.http;

import org.jspecify.annotations.NullMarked;
