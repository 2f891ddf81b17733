package dev.dromedarr.playlist;

/** Knows the marks of an episode in a name: {@code S01E05}, {@code 1x05} and their kin. */
@FunctionalInterface
public interface EpisodeTags {

    boolean tagged(CharSequence name);
}
