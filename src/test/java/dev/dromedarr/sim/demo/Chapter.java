package dev.dromedarr.sim.demo;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One part of the story.
 *
 * @param begin what the apps do
 * @param ended whether the ending is reached
 * @param promises what must hold then, each with its sentence
 */
record Chapter(String title, Scene begin, Predicate<Stage> ended, List<Promise> promises) {

    /** What happens, told while it happens. */
    @FunctionalInterface
    interface Scene {
        void play(Stage stage, Narrator narrator);
    }

    /** Something that must be so at the end. */
    record Promise(Function<Stage, String> sentence, Predicate<Stage> kept) {

        Promise(String sentence, Predicate<Stage> kept) {
            this(stage -> sentence, kept);
        }
    }
}
