/** What Dromedarr costs: measured on demand by {@code mvn -Pbench}, never a part of the tests. */
@NullMarked
package dev.dromedarr.bench;

import org.jspecify.annotations.NullMarked;
