package dev.dromedarr.bench.gen;

import java.util.ArrayList;
import java.util.List;

/** Entries that nobody can use: without an address, without a name. */
final class Damage {

    private static final double NO_ADDRESS = 0.005;
    private static final double NO_NAME = 0.001;

    private Damage() {}

    static Named sometimes(Named named, Dice dice) {
        double luck = dice.unit();
        if (luck < NO_ADDRESS) {
            return noted(named, named.name(), named.bare(), "nourl");
        }
        return luck < NO_ADDRESS + NO_NAME ? noted(named, "", "", "noname") : named;
    }

    static boolean fatal(Named named) {
        return named.notes().contains("nourl") || named.notes().contains("noname");
    }

    private static Named noted(Named named, String name, String bare, String note) {
        List<String> notes = new ArrayList<>(named.notes());
        notes.add(note);
        return new Named(name, bare, named.group(), named.last(), notes);
    }
}
