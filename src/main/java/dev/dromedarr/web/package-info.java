/** What is asked of us over HTTP and what we answer: never a key, never a stack trace. */
@NullMarked
package dev.dromedarr.web;

import org.jspecify.annotations.NullMarked;
