/** Asking web servers that are no app of ours, and reading what they send as it comes. */
@NullMarked
package dev.dromedarr.io.web;

import org.jspecify.annotations.NullMarked;
