/** The flows as files: found beside the program and in the user's folder, checked, and loaded one by one. */
@NullMarked
package dev.dromedarr.app.routes;

import org.jspecify.annotations.NullMarked;
