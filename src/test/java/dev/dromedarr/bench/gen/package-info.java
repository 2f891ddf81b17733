/** Large playlists whose truth is known, made from a seed: what matching is measured with. */
@NullMarked
package dev.dromedarr.bench.gen;

import org.jspecify.annotations.NullMarked;
