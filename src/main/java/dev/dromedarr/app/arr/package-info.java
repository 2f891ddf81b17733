/** The Camel side of the door to the apps: what {@code routes/arr.camel.yaml} names, and who sends calls there. */
@NullMarked
package dev.dromedarr.app.arr;

import org.jspecify.annotations.NullMarked;
