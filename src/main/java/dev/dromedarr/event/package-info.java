/** What happened: webhooks as they arrived, events as they are told, and where failures wait. */
@NullMarked
package dev.dromedarr.event;

import org.jspecify.annotations.NullMarked;
