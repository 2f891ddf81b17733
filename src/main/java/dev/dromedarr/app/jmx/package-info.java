/** What can be seen and done over JMX, besides what Camel shows of itself. */
@NullMarked
package dev.dromedarr.app.jmx;

import org.jspecify.annotations.NullMarked;
