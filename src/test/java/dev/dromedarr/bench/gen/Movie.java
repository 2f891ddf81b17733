package dev.dromedarr.bench.gen;

import java.util.List;

/** A movie that exists, as far as the generator is concerned. */
record Movie(int id, String title, String original, String language, int year, int runtime, List<Aka> akas) {

    int tmdb() {
        return 100 + id * 7;
    }

    String imdb() {
        return "tt%07d".formatted(1000 + id * 31);
    }
}
