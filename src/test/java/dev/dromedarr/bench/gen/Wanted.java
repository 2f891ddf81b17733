package dev.dromedarr.bench.gen;

/**
 * Something that an app misses.
 *
 * @param number its id in the app
 */
record Wanted(int number, long source) {

    String id() {
        return (Source.of(source).kind() == Source.Kind.MOVIE ? "m" : "e") + number;
    }
}
